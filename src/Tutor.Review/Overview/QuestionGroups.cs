using Tutor.Answering;
using Tutor.Knowledge.Analysis;
using Tutor.Transcripts.Statistics;

namespace Tutor.Review.Overview;

/// <summary>Questions that ask for the same thing, the newest of them first.</summary>
public sealed record QuestionGroup(IReadOnlyList<RefusedQuestion> Questions)
{
    public RefusedQuestion Newest => Questions[0];
}

internal static class QuestionGroups
{
    // Of the weight of both questions' words, the share that the other one says too.
    private const double Alike = 0.5;

    /// <summary>Groups questions by what they are about, in either language and script; the largest group first, of equal ones the newest.</summary>
    /// <remarks>Words that many of the questions hold tell little about which belong together, so each counts by its rarity among them.</remarks>
    /// <param name="questions">Newest first.</param>
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<RefusedQuestion> questions, Glossary glossary)
    {
        var contents = questions.Select(question => QuestionContent.Of(question.Question, glossary)).ToList();
        var holders = contents.SelectMany(content => content.SelectMany(word => word).Distinct()).CountBy(entry => entry).ToDictionary();
        var groups = new List<(IReadOnlyList<IReadOnlyList<string>> Content, List<RefusedQuestion> Questions)>();
        for (var i = 0; i < questions.Count; i++)
        {
            var content = contents[i];
            var likest = groups.Select(group => (group.Questions, Likeness: Likeness(content, group.Content, Weight)))
                .Where(group => group.Likeness >= Alike).DefaultIfEmpty().MaxBy(group => group.Likeness).Questions;
            if (likest is null)
                groups.Add((content, [questions[i]]));
            else
                likest.Add(questions[i]);
        }

        // OrderBy keeps equal ones as they are: by their newest question.
        return [.. groups.OrderByDescending(group => group.Questions.Count).Select(group => new QuestionGroup(group.Questions))];

        double Weight(IReadOnlyList<string> word) => Math.Log(1 + ((double)questions.Count / word.Max(entry => holders[entry])));
    }

    private static double Likeness(IReadOnlyList<IReadOnlyList<string>> one, IReadOnlyList<IReadOnlyList<string>> other, Func<IReadOnlyList<string>, double> weight)
    {
        var whole = one.Sum(weight) + other.Sum(weight);
        return whole == 0 ? 0 : (Shared(one, other) + Shared(other, one)) / whole;

        double Shared(IReadOnlyList<IReadOnlyList<string>> from, IReadOnlyList<IReadOnlyList<string>> to) =>
            from.Where(word => to.Any(mine => mine.Any(word.Contains))).Sum(weight);
    }
}
