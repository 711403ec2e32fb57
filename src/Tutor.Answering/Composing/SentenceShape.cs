using System.Buffers;
using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>What a sentence of a broken source is good for by itself: whether it announces, leans on the one before, or is only a scrap.</summary>
internal static class SentenceShape
{
    private const int ScrapWords = 4;
    private static readonly SearchValues<char> Ends = SearchValues.Create("।.?!…:;”\"’'»)॥");

    /// <summary>Whether the sentence announces what follows it and says nothing alone: "the causes are these:".</summary>
    public static bool IsLeadIn(string text, TextSpan sentence)
    {
        var written = text.AsSpan(sentence.Start, sentence.Length).TrimEnd();
        return written.EndsWith(":") || written.EndsWith(":-") || written.EndsWith(":–") || written.EndsWith(" -") || written.EndsWith(" –");
    }

    /// <summary>What broken sources leave of a sentence: a name alone, a heading, the first words before a page's end.</summary>
    public static bool IsScrap(PassageEvidence evidence, SentenceEvidence sentence)
    {
        // Items of a list may be as short, and need no stop.
        if (evidence.Passage.Passage.FirstItem is { } first && sentence.Index >= first)
            return false;
        var written = evidence.Passage.Text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length).Trim();
        var words = WordCount.Of(written);
        return words <= 1 || (words <= ScrapWords && !Ends.Contains(written[^1]));
    }

    /// <summary>Whether the sentence begins with a word that points back.</summary>
    public static bool LeansBack(PassageEvidence evidence, SentenceEvidence sentence)
    {
        var first = FirstWord(evidence, sentence);
        return first < evidence.Passage.Text.Words.Count && evidence.Passage.SentenceOfWord[first] == sentence.Index && Anaphors.PointsBack(evidence.Passage.Text.Words[first]);
    }

    /// <summary>Whether a personal pronoun leaves open who is meant.</summary>
    public static bool NamesNobody(PassageEvidence evidence, SentenceEvidence sentence) => Has(evidence, sentence, Anaphors.NamesNobody);

    /// <summary>Whether any word of the sentence points back: "in history that event is called …".</summary>
    public static bool PointsBack(PassageEvidence evidence, SentenceEvidence sentence) => Has(evidence, sentence, Anaphors.PointsBack);

    /// <summary>Whether the source asks here, and answers next.</summary>
    public static bool IsQuestion(string text, TextSpan sentence) => text.AsSpan(sentence.Start, sentence.Length).TrimEnd(" \"'”’").EndsWith("?");

    private static bool Has(PassageEvidence evidence, SentenceEvidence sentence, Func<Word, bool> isOne)
    {
        for (var w = FirstWord(evidence, sentence); w < evidence.Passage.Text.Words.Count && evidence.Passage.SentenceOfWord[w] == sentence.Index; w++)
            if (isOne(evidence.Passage.Text.Words[w]))
                return true;
        return false;
    }

    private static int FirstWord(PassageEvidence evidence, SentenceEvidence sentence) =>
        evidence.Passage.SentenceOfWord.TakeWhile(index => index < sentence.Index).Count();
}
