using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Knowledge.Saving;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>Keeps references over restarts, a file for each conversation. It holds ids, and no name and no word of a student.</summary>
internal sealed class ReferenceStore(KnowledgePaths paths, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<ReferenceStore> logger)
{
    private readonly string _folder = Path.Combine(paths.Data, "botframework", "conversations");

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <returns>Null when the conversation is not known, or its file cannot be read.</returns>
    public ConversationReference? Find(string channel, string conversation) => Read(FileOf(channel, conversation));

    private static ConversationReference? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), ConversationReferenceContext.Default.ConversationReference) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Save(ConversationReference reference) => Try(() => PrivateFile.Write(
        FileOf(reference.ChannelId, reference.Conversation.Id!),
        JsonSerializer.SerializeToUtf8Bytes(reference, ConversationReferenceContext.Default.ConversationReference)));

    public void Delete(string channel, string conversation) => Try(() => File.Delete(FileOf(channel, conversation)));

    /// <summary>Takes a student out of all conversations of a channel. It reads every file: deletions are rare.</summary>
    public void Erase(string channel, string student) => Try(() =>
    {
        foreach (var file in Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*.json") : [])
            if (Read(file) is { } kept && kept.ChannelId == channel && kept.Students.Contains(student))
                Save(kept with { Students = [.. kept.Students.Where(other => other != student)] });
    });

    /// <summary>Deletes what nobody used for longer than the options say.</summary>
    public void Sweep() => Try(() =>
    {
        if (!Directory.Exists(_folder))
            return;
        // Files are written anew on each day on which the conversation is used.
        var oldest = clock.GetUtcNow().UtcDateTime - options.Value.ReferenceLifetime;
        foreach (var file in Directory.EnumerateFiles(_folder))
            if (File.GetLastWriteTimeUtc(file) < oldest)
                File.Delete(file);
    });

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BotFrameworkLog.ReferencesNotWritten(logger, _folder, e.Message);
        }
    }

    // Channels put all kinds of characters into their ids.
    private string FileOf(string channel, string conversation) =>
        Path.Combine(_folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{conversation}")))}.json");
}
