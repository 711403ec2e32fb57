using Tutor.Answering.Composing;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Holds one written sentence against its evidence. All of it is code: no model judges another.</summary>
internal sealed class SentenceCheck(Question question, EvidenceSheet sheet, Glossary glossary)
{
    /// <summary>The sentence as it may be shown, or the first check that it fails.</summary>
    public (CheckedSentence? Sentence, SentenceFault Fault) Check(WrittenSentence written, LanguageTag language)
    {
        if (PlainSentence.Of(written.Text) is not { } plain)
            return (null, SentenceFault.NotPlain);
        if (written.Evidence.Count == 0 || written.Evidence.Any(number => number < 1 || number > sheet.Sentences.Count))
            return (null, SentenceFault.NoSuchEvidence);
        var evidence = written.Evidence.Distinct().Select(number => sheet.Sentences[number - 1]).ToList();
        var text = AnalyzedText.From(plain, glossary);
        if (!AnswerLanguage.Is(language, text, word => evidence.Exists(one => one.Words.Any(w => one.Passage.Text.Words[w].Folded == word.Folded))))
            return (null, SentenceFault.WrongLanguage);
        if (!Figures.AreIn(text, evidence))
            return (null, SentenceFault.OtherFigure);
        if (!Quotations.AreIn(plain, evidence))
            return (null, SentenceFault.NotAQuote);
        if (!IsAffirmedAlike(text, evidence) || Roles.AreSwapped(text, language, evidence))
            return (null, SentenceFault.Contradiction);
        var support = Support.Of(text, evidence, question.Text);
        return support.IsWhole ? (new CheckedSentence(text, Needed(evidence, support)), default) : (null, SentenceFault.Unsupported);
    }

    private static bool IsAffirmedAlike(AnalyzedText sentence, List<SheetSentence> evidence)
    {
        var denies = Polarity.IsNegative(sentence, _ => true);
        return evidence.Exists(one =>
        {
            var words = one.Words.ToHashSet();
            return Polarity.IsNegative(one.Passage.Text, words.Contains) == denies;
        });
    }

    /// <summary>The fewest of the sentences that say all of it, those that say most first: what was cited besides is not shown as evidence.</summary>
    private static List<SheetSentence> Needed(List<SheetSentence> evidence, Support support)
    {
        var needed = new List<SheetSentence>();
        var said = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, evidence.Count).OrderByDescending(i => support.SaidBy[i].Count))
        {
            if (needed.Count > 0 && support.SaidBy[i].IsSubsetOf(said) && !HoldsFigure(evidence[i]))
                continue;
            needed.Add(evidence[i]);
            said.UnionWith(support.SaidBy[i]);
        }

        return needed;

        bool HoldsFigure(SheetSentence one) => one.Numbers.Any() && support.HasFigures;
    }
}

/// <param name="Evidence">At least one.</param>
internal sealed record CheckedSentence(AnalyzedText Text, IReadOnlyList<SheetSentence> Evidence);
