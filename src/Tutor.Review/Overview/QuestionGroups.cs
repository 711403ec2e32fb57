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
        var groups = new List<Group>();
        // Only a group that shares an entry can be alike: of a thousand different questions each is held against a few.
        var groupsWith = new Dictionary<string, SortedSet<int>>();
        foreach (var (question, content) in questions.Zip(contents))
        {
            var words = content.ConvertAll(entries => new Word(entries, Weight(entries)));
            var place = content.SelectMany(entries => entries).SelectMany(entry => groupsWith.GetValueOrDefault(entry) ?? []).Distinct().Order()
                .Select(candidate => (Place: candidate, Likeness: Likeness(words, groups[candidate].Words)))
                .Where(pair => pair.Likeness >= Alike).DefaultIfEmpty((Place: -1, Likeness: 0)).MaxBy(pair => pair.Likeness).Place;
            if (place < 0)
            {
                place = groups.Count;
                groups.Add(new Group(words, [question]));
            }
            else
            {
                groups[place].Questions.Add(question);
                foreach (var word in words)
                    groups[place].Learn(word, Weight);
            }

            foreach (var entry in groups[place].Words.SelectMany(word => word.Entries))
                (groupsWith.TryGetValue(entry, out var places) ? places : groupsWith[entry] = []).Add(place);
        }

        // OrderBy keeps equal ones as they are: by their newest question.
        return [.. groups.OrderByDescending(group => group.Questions.Count).Select(group => new QuestionGroup(group.Questions))];

        double Weight(HashSet<string> entries) => Math.Log(1 + ((double)questions.Count / entries.Max(entry => holders[entry])));
    }

    private static double Likeness(List<Word> one, List<Word> other)
    {
        var whole = one.Sum(word => word.Weight) + other.Sum(word => word.Weight);
        return whole == 0 ? 0 : (Shared(one, other) + Shared(other, one)) / whole;

        static double Shared(List<Word> from, List<Word> to) => from.Where(word => to.Exists(known => known.Entries.Overlaps(word.Entries))).Sum(word => word.Weight);
    }

    private sealed record Word(HashSet<string> Entries, double Weight);

    private sealed record Group(List<Word> Words, List<RefusedQuestion> Questions)
    {
        public void Learn(Word word, Func<HashSet<string>, double> weight)
        {
            if (Words.FindIndex(known => known.Entries.Overlaps(word.Entries)) is not (>= 0 and var place))
                return;
            Words[place].Entries.UnionWith(word.Entries);
            Words[place] = Words[place] with { Weight = weight(Words[place].Entries) };
        }
    }
}
