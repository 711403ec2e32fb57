using Tutor.Language;

namespace Tutor.Knowledge.Reading;

/// <summary>The language that a file tells of itself: by <c>.bn.</c> or <c>.hi.</c> in its name, else by the script that prevails.</summary>
internal static class DocumentLanguage
{
    public static LanguageTag Of(string file, IReadOnlyList<Block> blocks) => OfName(file) ?? OfText(blocks);

    private static LanguageTag? OfName(string file) =>
        Path.GetFileName(file).Split('.') is { Length: > 2 } parts ? LanguageTags.Parse(parts[^2]) : null;

    private static LanguageTag OfText(IReadOnlyList<Block> blocks)
    {
        int bengali = 0, devanagari = 0;
        foreach (var block in blocks.OfType<PassageBlock>())
        {
            foreach (var c in block.Passage.Text)
            {
                switch (Scripts.Of(c))
                {
                    case Script.Bengali:
                        bengali++;
                        break;
                    case Script.Devanagari:
                        devanagari++;
                        break;
                }
            }
        }

        return devanagari > bengali ? LanguageTag.Hindi : LanguageTag.Bengali;
    }
}
