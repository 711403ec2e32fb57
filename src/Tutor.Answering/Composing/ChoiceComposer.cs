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
    private const int OpeningWords = 4;

    // What counts beside how much of the option a sentence says: any saying at all, how well its passage answers, and how
    // near the option stands to the words of the question.
    private const double Saying = 0.35;
    private const double PassageShare = 0.5;
    private const double Nearness = 0.6;

    // A sentence that says nothing of the option still tells a little, so that a tie is settled by the better evidence.
    private const double Unsaid = 0.15;
    private const double Denied = 0.3;
    private const double Held = 0.3;

    /// <returns>Null when no sentence says any of the options: a guess is no answer.</returns>
    public static Draft? Compose(Question question, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        // What decides against a wrong option is the one passage that holds the right ones.
        var weighed = question.Negated ? ranked.Take(1).ToList() : [.. ranked.Take(PassagesWeighed)];
        var options = question.Options.Select((option, index) => Weigh(option, index, question, weighed, library)).ToList();
        var best = options.MaxBy(option => option.Score)!;
        var chosen = question.Negated ? options.MinBy(option => option.Holds)! : best;
        if (best.Holds < Held)
            return null;
        var place = best.Place < 0 ? (int?)null : best.Evidence.Passage.Text.Tokens[best.Place].Span.Start;
        var span = ClauseTrimmer.Trim(best.Evidence, best.Sentence, question.Words - WordCount.Of(question.Options[chosen.Index]) - OpeningWords, place);
        return new Draft([new DraftPiece(best.Evidence, span)])
        {
            Opening = TutorPhrases.In(question.Language, "choice.answer", $"**{Plain(question.Options[chosen.Index])}** —"),
            Choice = new Choice(chosen.Index, question.Options[chosen.Index]),
        };
    }

    private static WeighedOption Weigh(string text, int index, Question question, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        var option = AnalyzedText.From(text, library.Glossary);
        var terms = TermReader.ReadOption(option, question.AskedIn, library);
        var amounts = Numerals.Find(option.Text, option.Tokens);
        WeighedOption? best = null;
        double most = 0;
        foreach (var evidence in ranked)
        {
            foreach (var sentence in evidence.Sentences)
            {
                var (holds, place) = Holds(evidence.Passage, sentence, terms, amounts);
                var score = holds * (Saying + sentence.Score + PassageShare * evidence.Score + Nearness * Near(evidence, sentence, place)) + Unsaid * (sentence.Score + evidence.Score);
                most = Math.Max(most, holds);
                if (best is null || score > best.Score)
                    best = new WeighedOption(index, score, holds, place, evidence, sentence);
            }
        }

        // An option that any sentence says is not the one that none says, even where the sentence is only an item of a list.
        return best! with { Holds = most };
    }

    /// <summary>The option is the student's text: a marker or a star in it would be taken for the tutor's own.</summary>
    private static string Plain(string option) => string.Concat(option.Where(c => c is not ('[' or ']' or '*')));

    /// <summary>How much of the option the sentence says, 0 to 1, and at which word. "Not A but B" does not say A.</summary>
    private static (double Holds, int Place) Holds(AnalyzedPassage passage, SentenceEvidence sentence, List<QuestionTerm> terms, List<NumberMention> amounts)
    {
        foreach (var number in passage.Numbers)
            if (sentence.Span.Overlaps(number.Span) && amounts.Exists(amount => amount.Value == number.Value) && terms.TrueForAll(term => Says(passage, sentence, term).Sureness > 0 || char.IsAsciiDigit(Digits.ToAscii(term.Surface)[0]) || Numerals.ValueOf(term.Spellings[0].Word.Folded) is not null))
                return (1, passage.Text.Tokens.TakeWhile(token => token.Span.Start < number.Span.Start).Count());
        double said = 0, weight = 0;
        var place = -1;
        foreach (var term in terms)
        {
            var (sureness, word) = Says(passage, sentence, term);
            if (sureness > 0)
                place = word;
            said += term.Weight * sureness;
            weight += term.Weight;
        }

        var denied = place >= 0 && place + 1 < passage.Text.Words.Count && passage.SentenceOfWord[place + 1] == sentence.Index && Polarity.Denies(passage.Text.Words[place + 1]);
        return weight > 0 ? (said / weight * (denied ? Denied : 1), place) : (0, -1);
    }

    private static (double Sureness, int Word) Says(AnalyzedPassage passage, SentenceEvidence sentence, QuestionTerm term)
    {
        var best = (Sureness: 0.0, Word: -1);
        for (var w = 0; w < passage.Text.Words.Count; w++)
            if (passage.SentenceOfWord[w] == sentence.Index && term.LikenessTo(passage.Text.Words[w]) is var likeness && likeness > best.Sureness)
                best = (likeness, w);
        foreach (var mention in passage.Text.Concepts)
            if (passage.SentenceOfWord[mention.First] == sentence.Index && term.Meanings.TryGetValue(mention.Meaning, out var sureness) && sureness > best.Sureness)
                best = (sureness, mention.First);
        return best;
    }

    /// <summary>How near the option stands to the words of the question, 0 to 1: of two options in one sentence the nearer is meant.</summary>
    private static double Near(PassageEvidence evidence, SentenceEvidence sentence, int place)
    {
        if (place < 0)
            return 0;
        double near = 0, weight = 0;
        for (var w = 0; w < evidence.WordWeights.Count; w++)
        {
            if (evidence.WordWeights[w] <= 0 || evidence.Passage.SentenceOfWord[w] != sentence.Index || w == place)
                continue;
            near += evidence.WordWeights[w] / (1 + Math.Abs(w - place) / 3.0);
            weight += evidence.WordWeights[w];
        }

        return weight > 0 ? near / weight : 0;
    }

    private sealed record WeighedOption(int Index, double Score, double Holds, int Place, PassageEvidence Evidence, SentenceEvidence Sentence);
}
