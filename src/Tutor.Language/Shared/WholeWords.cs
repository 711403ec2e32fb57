using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>Words in folded spelling that a stemmer leaves whole, though their end looks like an ending or like the beginning of one.</summary>
internal sealed class WholeWords
{
    private readonly FrozenSet<string> _words;

    private WholeWords(FrozenSet<string> words) => _words = words;

    public static WholeWords Load(string file, Func<string, string> fold) => new(LanguageFiles.Words(file).Select(fold).ToFrozenSet(StringComparer.Ordinal));

    public bool Contains(string word) => _words.Contains(word);

    /// <summary>The longest whole word with which an inflected one begins; null when there is none. The ending began with its last letter: ভারতে, जातियों.</summary>
    /// <param name="least">The fewest characters that are left.</param>
    public string? Beginning(string word, int least)
    {
        for (var length = word.Length - 1; length >= least; length--)
            if (_words.Contains(word[..length]))
                return word[..length];
        return null;
    }
}
