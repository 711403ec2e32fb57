using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Knowledge;
using Tutor.Knowledge.Saving;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>
/// What was acknowledged and is not answered yet, a file for each activity, so that a restart in the middle of a turn loses no question.
/// A turn is finished when its replies are out: one that the restart hit between sending and finishing is answered twice.
/// </summary>
internal sealed class Inbox(KnowledgePaths paths, ILogger<Inbox> logger)
{
    private readonly string _folder = Path.Combine(paths.Data, "botframework", "inbox");

    /// <returns>What <see cref="Remove"/> takes; null when it could not be kept.</returns>
    public string? Keep(InboxEntry entry)
    {
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{entry.ReceivedAt.UtcTicks:d19}-{Guid.NewGuid():N}.json"));
        return TryWrite(file, entry) ? file : null;
    }

    public void Remove(string? file)
    {
        if (file is null)
            return;
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BotFrameworkLog.InboxNotWritten(logger, _folder, e.Message);
        }
    }

    /// <summary>What an earlier run left, oldest first, each counted as tried once more.</summary>
    public IReadOnlyList<(string File, InboxEntry Entry)> TakeStock()
    {
        var left = new List<(string, InboxEntry)>();
        if (!Directory.Exists(_folder))
            return left;
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                if (JsonSerializer.Deserialize(File.ReadAllText(file), InboxEntryContext.Default.InboxEntry) is { } entry)
                    left.Add((file, entry with { Attempts = entry.Attempts + 1 }));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
            {
                BotFrameworkLog.InboxNotWritten(logger, _folder, e.Message);
            }
        }
        foreach (var (file, entry) in left)
            TryWrite(file, entry);
        return left;
    }

    private bool TryWrite(string file, InboxEntry entry)
    {
        try
        {
            PrivateFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(entry, InboxEntryContext.Default.InboxEntry));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            BotFrameworkLog.InboxNotWritten(logger, _folder, e.Message);
            return false;
        }
    }
}

/// <param name="Activity">As it was received, as JSON.</param>
/// <param name="Attempts">How many restarts have tried to answer it.</param>
internal sealed record InboxEntry(string Activity, DateTimeOffset ReceivedAt, Uri PublicUrl, int Attempts = 0)
{
    public Activity Read() => ActivityJson.Read(Activity);
}

[JsonSerializable(typeof(InboxEntry))]
internal sealed partial class InboxEntryContext : JsonSerializerContext;
