using System.Collections.Frozen;
using System.Globalization;

namespace Tutor.Language;

/// <summary>Joins the words for first, second … with the figures that stand for them (ষষ্ঠ, छठी, 6).</summary>
public static class Ordinals
{
    private static readonly FrozenDictionary<string, string> Figures = Load();

    /// <summary>The figure of an ordinal word in folded spelling, in ASCII digits; the folded spelling itself for a figure; null for any other word.</summary>
    public static string? FigureOf(Word word) => word.IsNumber ? word.Folded : Figures.GetValueOrDefault(word.Folded);

    private static FrozenDictionary<string, string> Load()
    {
        var figures = new Dictionary<string, string>();
        foreach (var (script, file) in new[] { (Script.Bengali, "Bengali/ordinals.txt"), (Script.Devanagari, "Hindi/ordinals.txt"), (Script.Latin, "Romanized/ordinals.txt") })
            foreach (var (key, forms) in LanguageFiles.Table(file))
                foreach (var form in forms)
                    figures[Analyzers.For(script).Fold(TextNormalizer.Normalize(form))] = int.Parse(key, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return figures.ToFrozenDictionary();
    }
}
