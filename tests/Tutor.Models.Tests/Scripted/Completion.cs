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
        if (IsStreamed(context))
        {
            var stream = await StreamedCompletion.BeginAsync(context);
            await stream.WriteAsync("""{"in_sources": true, "sentences": [{"text": """);
            context.Abort();
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 4000;
        await context.Response.WriteAsync("""{"id":"1","object":"chat.completion","created":1,"model":"scripted","choices":[{"index":0,"message":{"role":"assistant","content":"{\"in_sour""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Whether the call asks for the answer in parts.</summary>
    public static bool IsStreamed(HttpContext context) => context.Items["streamed"] is true;

    private static async Task WriteAsync(HttpContext context, JsonObject message, string finish, int read, int written)
    {
        var usage = new JsonObject { ["prompt_tokens"] = read, ["completion_tokens"] = written, ["total_tokens"] = read + written };
        if (IsStreamed(context))
        {
            var stream = await StreamedCompletion.BeginAsync(context);
            if (message["content"]?.GetValue<string>() is { } content)
                // Parts of five letters cut words, and the names of properties, in two.
                foreach (var part in content.Chunk(5))
                    await stream.WriteAsync(new string(part));
            else
                await stream.WriteAsync(Delta(message));
            await stream.EndAsync(finish, usage);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_700_000_000,
            ["model"] = "scripted",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finish }),
            ["usage"] = usage,
        }.ToJsonString());
    }

    /// <summary>A message without words as its one part.</summary>
    private static JsonObject Delta(JsonObject message)
    {
        var delta = message.DeepClone().AsObject();
        delta.Remove("content");
        if (delta["tool_calls"] is JsonArray calls)
            calls[0]!["index"] = 0;
        return delta;
    }
}
