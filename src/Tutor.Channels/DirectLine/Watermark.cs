using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Tutor.Channels.DirectLine;

/// <summary>How far a client has read, as it says in a query.</summary>
internal static class Watermark
{
    public const string Rule = "The watermark is the one that came with the last activities, or empty.";

    /// <summary>Absent, empty and "-" mean the beginning.</summary>
    public static bool TryRead(StringValues query, out long watermark)
    {
        watermark = 0;
        return query.ToString() is "" or "-" || (long.TryParse(query.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out watermark) && query.Count == 1);
    }
}
