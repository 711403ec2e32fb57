using System.Collections.Frozen;
using System.Globalization;

namespace Tutor.Language;

/// <summary>The months by their names in Bengali, Hindi and Latin letters.</summary>
public static class Months
{
    private static readonly FrozenDictionary<string, int> Names = Load();

    /// <summary>1 to 12 for the name of a month in any case form (নভেম্বরের); null for any other word.</summary>
    public static int? NumberOf(Word word) =>
        Names.TryGetValue(word.Folded, out var month) || (word.Folded.Length > 2 && Names.TryGetValue(word.Stem, out month)) ? month : null;

    /// <summary>1 to 12 for the name of a month in folded spelling, without case forms; null for any other word.</summary>
    public static int? NumberOf(string folded) => Names.TryGetValue(folded, out var month) ? month : null;

    /// <summary>Whether a name of a month is as well another word: jan (जन), mar (मर), may (যায়, मय).</summary>
    public static bool IsAmbiguous(string folded) => folded is "jan" or "mar" or "may";

    private static FrozenDictionary<string, int> Load()
    {
        var names = new Dictionary<string, int>();
        foreach (var (script, file) in new[] { (Script.Bengali, "Bengali/months.txt"), (Script.Devanagari, "Hindi/months.txt"), (Script.Latin, "Romanized/months.txt") })
        {
            var analyzer = Analyzers.For(script);
            foreach (var (key, forms) in LanguageFiles.Table(file))
                foreach (var form in forms)
                {
                    var folded = analyzer.Fold(TextNormalizer.Normalize(form));
                    var month = int.Parse(key, CultureInfo.InvariantCulture);
                    names[folded] = month;
                    // Stems of short names (মে, मई) would be other words.
                    if (analyzer.Stem(folded) is { Length: > 3 } stem)
                        names.TryAdd(stem, month);
                }
        }

        return names.ToFrozenDictionary();
    }
}
