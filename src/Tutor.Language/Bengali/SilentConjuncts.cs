using System.Text.RegularExpressions;

namespace Tutor.Language;

/// <summary>Bengali words as they are spoken where the spelling keeps a Sanskrit b or m that is silent: স্বামী is shami, আত্মা is atta.</summary>
public static partial class SilentConjuncts
{
    /// <summary>The word without the silent letters; null where it has none, and for words in other scripts.</summary>
    public static string? Spoken(string word) =>
        SilentLetter().Replace(word, "") is var spoken && spoken != word ? spoken : null;

    // After m the b is heard (লম্বা); after g and n the m (যুগ্ম, জন্ম).
    [GeneratedRegex("(?<!ম)\u09CDব|(?<=[শষসদত])\u09CDম")]
    private static partial Regex SilentLetter();
}
