using System.Text.Json;

namespace Tutor.Storage.Reading;

/// <summary>Reads what a failing disk, a hand in the database or a later version may have left unreadable; one such record must not hide the others.</summary>
internal static class Damaged
{
    /// <returns>What was read, and whether it could not be.</returns>
    public static (T? Value, bool IsDamaged) Try<T>(Func<T> read)
    {
        try
        {
            return (read(), false);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return (default, true);
        }
    }
}
