using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Tutor.Models.Tests.Scripted;

/// <summary>Answers as the chat completions of OpenAI's protocol look on the wire.</summary>
internal static class Completion
{
    public static Task SayAsync(HttpContext context, string content, string finish = "stop", int read = 900, int written = 80) =>
        WriteAsync(context, new JsonObject { ["role"] = "assistant", ["content"] = content }, finish, read, written);

    public static Task DeclineAsync(HttpContext context) =>
        WriteAsync(context, new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = "I cannot help with that." }, "stop", 900, 8);

    public static Task CallToolAsync(HttpContext context) => WriteAsync(
        context,
        new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = null,
            ["tool_calls"] = new JsonArray(new JsonObject
            {
                ["id"] = "call_1",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = "delete_everything", ["arguments"] = "{}" },
            }),
        },
        "tool_calls",
        900,
        12);

    /// <summary>The first half of a good answer, and then the line is dead.</summary>
    public static async Task BreakOffAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 4000;
        await context.Response.WriteAsync("""{"id":"1","object":"chat.completion","created":1,"model":"scripted","choices":[{"index":0,"message":{"role":"assistant","content":"{\"in_sour""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task WriteAsync(HttpContext context, JsonObject message, string finish, int read, int written)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = "scripted",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = read, ["completion_tokens"] = written, ["total_tokens"] = read + written },
        }.ToJsonString());
    }
}
