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
    /// <remarks>
    /// Words that many of the questions hold tell little about which belong together, so each counts by its rarity among them. A group
    /// learns the spellings of those that join it: what a romanized question has in common with a Hindi one may be a Bengali one.
    /// </remarks>
    /// <param name="questions">Newest first.</param>
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<RefusedQuestion> questions, Glossary glossary)
    {
        var contents = questions.Select(question => QuestionContent.Of(question.Question, glossary).Select(word => word.ToHashSet()).ToList()).ToList();
        var holders = contents.SelectMany(content => content.SelectMany(word => word).Distinct()).CountBy(entry => entry).ToDictionary();
        var groups = new List<(List<HashSet<string>> Content, List<RefusedQuestion> Questions)>();
        for (var i = 0; i < questions.Count; i++)
        {
            var content = contents[i];
            var (known, members) = groups.Select(group => (Group: group, Likeness: Likeness(content, group.Content, Weight)))
                .Where(pair => pair.Likeness >= Alike).DefaultIfEmpty().MaxBy(pair => pair.Likeness).Group;
            if (members is null)
            {
                groups.Add((content, [questions[i]]));
                continue;
            }

            members.Add(questions[i]);
            foreach (var word in content)
                known.Find(word.Overlaps)?.UnionWith(word);
        }

        // OrderBy keeps equal ones as they are: by their newest question.
        return [.. groups.OrderByDescending(group => group.Questions.Count).Select(group => new QuestionGroup(group.Questions))];

        double Weight(HashSet<string> word) => Math.Log(1 + ((double)questions.Count / word.Max(entry => holders[entry])));
    }

    private static double Likeness(List<HashSet<string>> one, List<HashSet<string>> other, Func<HashSet<string>, double> weight)
    {
        var whole = one.Sum(weight) + other.Sum(weight);
        return whole == 0 ? 0 : (Shared(one, other) + Shared(other, one)) / whole;

        double Shared(List<HashSet<string>> from, List<HashSet<string>> to) => from.Where(word => to.Exists(word.Overlaps)).Sum(weight);
    }
}
