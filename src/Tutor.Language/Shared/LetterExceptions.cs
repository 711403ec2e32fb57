using System.Collections.Frozen;
using System.Text;

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

    /// <summary>Writes the next letters of a word where no exception holds.</summary>
    /// <param name="i">The index of the letter; moved to the last letter that was written.</param>
    public delegate void Rule(StringBuilder result, string word, ref int i);

    /// <summary>The word in the other script: by the exceptions where one holds, else letter by letter.</summary>
    public string Write(string word, Rule rule)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (At(word, i) is var (length, written))
            {
                result.Append(written);
                i += length - 1;
            }
            else
            {
                rule(result, word, ref i);
            }
        }

        return result.ToString();
    }

    /// <summary>The entry that holds at <paramref name="at"/> in <paramref name="word"/>: how many of its letters, and what is written for them.</summary>
    private (int Length, string Written)? At(string word, int at)
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
