using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Knowledge.Repair;

/// <summary>Tells the line under a picture from a heading: both are short and stand alone.</summary>
internal static partial class Captions
{
    private const int MostWords = 4;

    // One word that often heads a section whose text does not repeat it.
    private static readonly FrozenSet<string> SectionWords = new[]
    {
        "কারণ", "কারণসমূহ", "ফলাফল", "ফল", "পরিণাম", "পরিণতি", "প্রভাব", "গুরুত্ব", "তাৎপর্য", "পটভূমি", "পটভূমিকা", "প্রেক্ষাপট", "ভূমিকা", "সূচনা", "উপসংহার",
        "মূল্যায়ন", "ঘটনাবলী", "ঘটনা", "সারাংশ", "সারসংক্ষেপ", "উৎস", "বৈশিষ্ট্য", "উদ্দেশ্য", "নেতৃত্ব", "সমালোচনা", "অনুশীলনী", "প্রশ্নাবলী", "উত্তর", "প্রশ্ন", "পর্যালোচনা",
        "कारण", "परिणाम", "प्रभाव", "महत्व", "महत्त्व", "पृष्ठभूमि", "भूमिका", "प्रस्तावना", "परिचय", "निष्कर्ष", "उपसंहार", "मूल्यांकन", "घटनाएँ", "घटनाक्रम", "सारांश",
        "स्रोत", "विशेषताएँ", "उद्देश्य", "नेतृत्व", "आलोचना", "अभ्यास", "प्रश्न", "उत्तर", "समीक्षा",
    }.Select(TextNormalizer.Compose).ToFrozenSet();

    /// <param name="line">A short line that stands alone.</param>
    /// <param name="before">The piece before it; null at the top.</param>
    /// <param name="after">The next piece of text.</param>
    /// <param name="others">All pieces of the document.</param>
    public static bool Is(Piece line, Piece? before, Piece after, IReadOnlyList<Piece> others)
    {
        if (Label().IsMatch(line.Text) || IsDoubled(line, before, after))
            return true;
        var words = line.Words;
        if (before is null || after.Kind != PieceKind.Prose || words > MostWords || SentenceEnd.LeadsIn(line.Text) || line.Text.Any(char.IsDigit))
            return false;
        // A heading's section speaks of what the heading names.
        if (IsSpokenOf(line.Text, after.Text) || SectionWords.Contains(TextNormalizer.Compose(line.Text)))
            return false;
        var interrupts = before.Kind == PieceKind.Prose && before.Words > ParagraphRepair.LongWords && !SentenceEnd.Ends(before.Text);
        // A name that the running text uses, over text about something else. For one word the page must also leave room for a picture.
        var known = others.Any(other => other.Kind is PieceKind.Prose or PieceKind.Item && !ReferenceEquals(other, line)
            && other.Words > words && other.Text.Contains(line.Text, StringComparison.Ordinal));
        return interrupts || (known && (words > 1 || line.Gap > 1));
    }

    private static bool IsDoubled(Piece line, Piece? before, Piece after) =>
        WhiteSpace.Collapse(line.Text) is var text
        && ((before is not null && WhiteSpace.Collapse(before.Text) == text) || WhiteSpace.Collapse(after.Text) == text);

    private static bool IsSpokenOf(string line, string text) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2)
            .Any(word => text.Contains(word[..Math.Max(3, word.Length - 2)], StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:চিত্র|ছবি|মানচিত্র|সারণি|चित्र|तस्वीर|मानचित्र|फोटो|फ़ोटो|सारणी|figure|fig\.|photo|image|map|table)\s*[-:–.]?\s*\p{Nd}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
