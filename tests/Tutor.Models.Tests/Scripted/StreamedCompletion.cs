using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Tutor.Models.Tests.Scripted;

/// <summary>An answer in parts, as server-sent events, each on the wire when its call returns.</summary>
internal sealed class StreamedCompletion
{
    private readonly HttpContext _context;

    private StreamedCompletion(HttpContext context) => _context = context;

    public static async Task<StreamedCompletion> BeginAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var stream = new StreamedCompletion(context);
        await stream.WriteAsync(new JsonObject { ["role"] = "assistant", ["content"] = "" });
        return stream;
    }

    public Task WriteAsync(string content) => WriteAsync(new JsonObject { ["content"] = content });

    public Task WriteAsync(JsonObject delta) => EventAsync(Chunk(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = null }));

    public async Task EndAsync(string finish, JsonObject usage)
    {
        await EventAsync(Chunk(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject(), ["finish_reason"] = finish }));
        var last = Chunk();
        last["usage"] = usage;
        await EventAsync(last);
        await _context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private async Task EventAsync(JsonObject data)
    {
        await _context.Response.WriteAsync($"data: {data.ToJsonString()}\n\n");
        await _context.Response.Body.FlushAsync();
    }

    private static JsonObject Chunk(params JsonNode?[] choices) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(choices),
    };
}
