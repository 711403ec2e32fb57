using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Judging;

/// <summary>What speaks for and against answering, as numbers between about 0 and 1.</summary>
public static class EvidenceFeatures
{
    private const double Said = 0.45;

    /// <summary>The names of the features in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["coverage", "unknown", "length", "instruction", "leaning", "uncounted", "shapeless"];

    /// <param name="ranked">Best first; may be empty.</param>
    public static double[] Of(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        if (ranked.Count == 0 || terms.Count == 0)
            return new double[Names.Count];
        var top = ranked[0];
        var own = Enumerable.Range(0, terms.Count).Where(t => terms[t].Position >= 0).ToList();
        var weight = own.Sum(t => terms[t].Weight);
        return
        [
            top.Coverage,
            // What the glossary knows and no passage of the library says: the question is about something else.
            weight > 0 ? own.Where(t => terms[t].Passages == 0 && terms[t].Meanings.Count > 0).Sum(t => terms[t].Weight) / weight : 0,
            // Half of a long question that is said is more than half of a short one.
            Math.Min(1, own.Count / 10.0),
            question.IsInstruction ? 1 : 0,
            question.Leans && question.Context.Count > 0 ? 1 : 0,
            question.Type == QuestionType.HowMany && own.Find(t => terms[t].Position == question.Wanted, -1) is var unit and >= 0 && !Counts(top.Passage, terms[unit]) ? 1 : 0,
            question.Type is QuestionType.When or QuestionType.HowMany or QuestionType.Why or QuestionType.List
                && !top.Sentences.Any(sentence => sentence.HasShape && Math.Abs(sentence.Index - top.Best.Index) <= 1) ? 1 : 0,
        ];
    }

    private static int Find(this List<int> indices, Predicate<int> matches, int otherwise) => indices.Exists(matches) ? indices.Find(matches) : otherwise;

    /// <summary>Whether a number stands beside the thing that is counted.</summary>
    private static bool Counts(AnalyzedPassage passage, QuestionTerm unit)
    {
        const int reach = 4;
        for (var w = 0; w < passage.Text.Words.Count; w++)
        {
            if (unit.LikenessTo(passage.Text.Words[w]) < Said && !passage.Text.Concepts.Any(mention => mention.First == w && unit.Meanings.ContainsKey(mention.Meaning)))
                continue;
            for (var n = Math.Max(0, w - reach); n < Math.Min(passage.Text.Tokens.Count, w + reach); n++)
                if (passage.Text.Tokens[n].IsNumber || Numerals.ValueOf(passage.Text.Words[n].Folded) is not null)
                    return true;
        }

        return false;
    }
}
