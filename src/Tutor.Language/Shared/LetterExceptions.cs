using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>Words and parts of words that are not written letter by letter in another script; from a file with hyphens where a word may go on.</summary>
internal sealed class LetterExceptions
{
    private readonly FrozenDictionary<char, Entry[]> _byFirstLetter;

    private LetterExceptions(IEnumerable<Entry> entries)
    {
        // The longest wins, and of two alike the one that says more closely where it holds.
        _byFirstLetter = entries.GroupBy(entry => entry.Letters[0]).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(entry => entry.Letters.Length).ThenBy(entry => (entry.Inside ? 1 : 0) + (entry.GoesOn ? 1 : 0)).ToArray());
    }

    /// <param name="file">Lines of the form <c>-letters- letters</c>.</param>
    public static LetterExceptions Load(string file) => new(LanguageFiles.Lines(file).Select(line => Entry.Read(line, file)));

    /// <summary>The entry that holds at <paramref name="at"/> in <paramref name="word"/>: how many of its letters, and what is written for them.</summary>
    public (int Length, string Written)? At(string word, int at)
    {
        if (!_byFirstLetter.TryGetValue(word[at], out var entries))
            return null;
        foreach (var entry in entries)
            if (string.CompareOrdinal(word, at, entry.Letters, 0, entry.Letters.Length) == 0
                && (entry.Inside || at == 0)
                && (at + entry.Letters.Length == word.Length || (entry.GoesOn && word[at + entry.Letters.Length] is not ('\u09BC' or '\u093C'))))
                return (entry.Letters.Length, entry.Written);
        return null;
    }

    private sealed record Entry(string Letters, string Written, bool Inside, bool GoesOn)
    {
        public static Entry Read(string line, string file)
        {
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var letters, var written] || letters.Trim('-').Length == 0)
                throw new InvalidOperationException($"{file}: the line '{line}' is not of the form 'letters letters'.");
            return new Entry(letters.Trim('-'), written, letters.StartsWith('-'), letters.EndsWith('-'));
        }
    }
}
