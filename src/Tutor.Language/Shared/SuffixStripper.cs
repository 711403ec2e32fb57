namespace Tutor.Language;

/// <summary>Takes suffixes off the end of words, longest first, leaving at least a given number of letters.</summary>
internal sealed class SuffixStripper
{
    private readonly Dictionary<char, string[]> _byLastCharacter;

    public SuffixStripper(IEnumerable<string> suffixes) =>
        _byLastCharacter = suffixes
            .Distinct()
            .GroupBy(suffix => suffix[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(suffix => suffix.Length).ToArray());

    /// <summary>The word without its longest suffix; null when no suffix can be taken off.</summary>
    /// <param name="minLetters">Vowel signs and other marks do not count as letters.</param>
    public string? Strip(string word, int minLetters)
    {
        if (word.Length == 0 || !_byLastCharacter.TryGetValue(word[^1], out var suffixes))
            return null;
        foreach (var suffix in suffixes)
            // A stem never ends in the middle of a conjunct.
            if (word.Length > suffix.Length && word.EndsWith(suffix, StringComparison.Ordinal) && !IndicLetters.IsVirama(word[^(suffix.Length + 1)]) && IndicLetters.Count(word.AsSpan(0, word.Length - suffix.Length)) >= minLetters)
                return word[..^suffix.Length];
        return null;
    }
}
