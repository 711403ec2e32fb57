using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Chooses the option that the evidence speaks for, and shows the sentence that decides it.</summary>
internal static class ChoiceComposer
{
    private const int PassagesWeighed = 8;

    public static Draft Compose(Question question, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        var options = question.Options.Select((option, index) => Weigh(option, index, question, ranked, library)).ToList();
        var chosen = question.Negated ? options.MinBy(option => option.Score)! : options.MaxBy(option => option.Score)!;
        // What decides against a wrong option is the passage that holds the right ones.
        var shown = question.Negated ? options.MaxBy(option => option.Score)! : chosen;
        var span = ClauseTrimmer.Trim(shown.Evidence, shown.Sentence, AnswerLength.Words(question.Marks) - 8);
        return new Draft([new DraftPiece(shown.Evidence, span)])
        {
            Opening = TutorPhrases.In(question.Language, "choice.answer", $"**{question.Options[chosen.Index]}** —"),
            Choice = new Choice(chosen.Index, question.Options[chosen.Index]),
        };
    }

    private static WeighedOption Weigh(string text, int index, Question question, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        var option = AnalyzedText.From(text, library.Glossary);
        var terms = TermReader.ReadOption(option, question.Language, library);
        var amounts = Numerals.Find(option.Text, option.Tokens);
        WeighedOption? best = null;
        foreach (var evidence in ranked.Take(PassagesWeighed))
        {
            foreach (var sentence in evidence.Sentences)
            {
                var holds = Holds(evidence.Passage, sentence, terms, amounts);
                var score = holds * (0.35 + sentence.Score + 0.5 * evidence.Score) + 0.15 * sentence.Score + 0.15 * evidence.Score;
                if (best is null || score > best.Score)
                    best = new WeighedOption(index, score, evidence, sentence);
            }
        }

        return best!;
    }

    /// <summary>How much of the option the sentence says, 0 to 1.</summary>
    private static double Holds(AnalyzedPassage passage, SentenceEvidence sentence, List<QuestionTerm> terms, List<NumberMention> amounts)
    {
        if (amounts.Count > 0 && passage.Numbers.Any(number => sentence.Span.Overlaps(number.Span) && amounts.Exists(amount => amount.Value == number.Value)))
            return 1;
        double said = 0, weight = 0;
        foreach (var term in terms)
        {
            double best = 0;
            for (var w = 0; w < passage.Text.Words.Count; w++)
                if (passage.SentenceOfWord[w] == sentence.Index)
                    best = Math.Max(best, term.LikenessTo(passage.Text.Words[w]));
            foreach (var mention in passage.Text.Concepts)
                if (passage.SentenceOfWord[mention.First] == sentence.Index && term.Meanings.TryGetValue(mention.Meaning, out var sureness))
                    best = Math.Max(best, sureness);
            said += term.Weight * best;
            weight += term.Weight;
        }

        return weight > 0 ? said / weight : 0;
    }

    private sealed record WeighedOption(int Index, double Score, PassageEvidence Evidence, SentenceEvidence Sentence);
}
