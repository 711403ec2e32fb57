using System.Text.Json;
using Microsoft.Extensions.Logging;
using Tutor.Knowledge.Saving;

namespace Tutor.Models.Accounting;

/// <summary>Keeps <see cref="SpentToday"/> in a file, so that a restart does not spend the day's budget again. Without a file, and where it cannot be read or written, it is kept in memory alone.</summary>
/// <remarks>Of several programs that run at once on one folder the last to write is remembered.</remarks>
/// <param name="path">Null: no file.</param>
internal sealed partial class SpentFile(string? path, ILogger logger)
{
    private bool _failed;

    /// <returns>Null when nothing readable is there.</returns>
    public SpentToday? Read()
    {
        try
        {
            return path is not null && File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllBytes(path), SpentJson.Default.SpentToday) is { Conversations: not null } spent ? spent : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            LogNotKept(logger, e.GetType().Name);
            return null;
        }
    }

    public void Write(SpentToday spent)
    {
        if (path is null)
            return;
        try
        {
            PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(spent, SpentJson.Default.SpentToday));
            _failed = false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Once, until it goes again.
            if (!_failed)
                LogNotKept(logger, e.GetType().Name);
            _failed = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What the models cost today cannot be kept on disk ({Kind}); after a restart the budgets begin anew.")]
    private static partial void LogNotKept(ILogger logger, string kind);
}
