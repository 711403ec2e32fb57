using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Judging;

/// <summary>What speaks for and against answering, as numbers between 0 and 1.</summary>
public static class EvidenceFeatures
{
    private const double Said = 0.5;
    private const double ManyTerms = 10;
    private const double ManyWords = 20;
    private const int ManyPassages = 24;

    private static readonly (string Name, Func<Case, double> Of)[] Features =
    [
        ("coverage", c => c.Top.Coverage),

        // What the glossary knows and no passage of the library says: the question is about something else.
        ("unknown", c => c.Share(t => c.Terms[t].Passages == 0 && c.Terms[t].Meanings.Count > 0 ? 1 : 0)),

        // What not even the glossary knows: a name that no paragraph has, or a word that only its stem could tell.
        ("unheard", c => c.Share(t => c.Terms[t].Passages == 0 && c.Terms[t].Meanings.Count == 0 ? 1 : 0)),

        // A thing that is named and not found weighs more than an action: the same deed is told with many verbs.
        ("missing thing", c => c.Share(t => c.Terms[t].NamesThing ? 1 - c.Top.Terms[t] : 0)),

        // Half of a long question that is said is more than half of a short one.
        ("length", c => Math.Min(1, c.Own.Count / ManyTerms)),
        ("words", c => Math.Min(1, c.Question.Text.Words.Count / ManyWords)),

        // A fact about a known matter is the usual near miss: all is said but what is asked. Not so where one sentence says it all.
        ("coverage of a fact", c => IsFact(c.Question.Type) && !c.OneSentenceSaysAll ? c.Top.Coverage : 0),
        ("open", c => c.Question.Type == QuestionType.What && !c.OneSentenceSaysAll ? 1 : 0),
        ("printed form", c => c.Question.Type is QuestionType.MultipleChoice or QuestionType.TrueFalse or QuestionType.FillBlank ? 1 : 0),

        // What the library is about stands in more than one paragraph; of a few paragraphs none need tell what another tells.
        ("second passage", c => c.Ranked.Count >= ManyPassages ? c.Ranked[1].Coverage : c.Top.Coverage / 2),
        ("other number", c => c.Own.Any(t => c.Terms[t].Spellings[0].Word.IsNumber && c.Top.Terms[t] < Said) ? 1 : 0),
        ("shapeless", c => WantsShape(c.Question.Type) && !c.Top.Best.HasShape ? 1 : 0),
        ("uncounted", c => c.Question.Type == QuestionType.HowMany && c.Own.FirstOrDefault(t => c.Terms[t].Position == c.Question.Wanted, -1) is var unit and >= 0 && !Counts(c.Top.Passage, c.Terms[unit]) ? 1 : 0),

        // Of a matter that is known this is asked most, and told with words that the glossary knows: where none of them stands, it is not told.
        ("missing particular", c => c.WantsOneThing && c.Own.Any(t => Particulars.Has(c.Terms[t]) && c.Top.Terms[t] < Said) ? 1 : 0),
        ("particular of another", c => c.WantsOneThing && c.Own.Any(t => Particulars.Has(c.Terms[t]) && c.Top.Terms[t] >= Said && Particulars.IsOfAnother(t, c.Terms, c.Own, c.Top, Said)) ? 1 : 0),
        ("missing rank", c => c.WantsOneThing && c.LacksRank ? 1 : 0),
        ("instruction", c => c.Question.IsInstruction ? 1 : 0),
        ("personal", c => c.Question.IsPersonal ? 1 : 0),
        ("leaning", c => c.Question.Leans && c.Question.Context.Count > 0 ? 1 : 0),

        // The same in the other language is said with other words.
        ("coverage across languages", c => c.Top.Passage.Document.Language == c.Question.AskedIn ? 0 : c.Top.Coverage),
    ];

    /// <summary>The names of the features in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Features.Select(feature => feature.Name)];

    /// <param name="ranked">Best first; may be empty.</param>
    public static double[] Of(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        if (ranked.Count == 0 || terms.Count == 0)
            return new double[Features.Length];
        var evidence = new Case(question, terms, ranked);
        return [.. Features.Select(feature => feature.Of(evidence))];
    }

    private static bool IsFact(QuestionType type) => type is QuestionType.When or QuestionType.Who or QuestionType.Where or QuestionType.HowMany;

    private static bool WantsShape(QuestionType type) => type is QuestionType.When or QuestionType.HowMany or QuestionType.Why;

    /// <summary>Whether a number stands beside the thing that is counted.</summary>
    private static bool Counts(AnalyzedPassage passage, QuestionTerm unit)
    {
        const int reach = 4;
        var lasts = Durations.Contains(unit.Spellings[0].Word);
        for (var w = 0; w < passage.Text.Words.Count; w++)
        {
            if (unit.LikenessTo(passage.Text.Words[w]) < Said && !(lasts && Durations.Contains(passage.Text.Words[w])) && !passage.Text.Concepts.Any(mention => mention.First == w && unit.Meanings.ContainsKey(mention.Meaning)))
                continue;
            for (var n = Math.Max(0, w - reach); n < Math.Min(passage.Text.Tokens.Count, w + reach); n++)
                if (passage.Text.Tokens[n].IsNumber || Numerals.ValueOf(passage.Text.Words[n].Folded) is not null)
                    return true;
        }

        return false;
    }

    private sealed class Case(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        public Question Question => question;

        public IReadOnlyList<QuestionTerm> Terms => terms;

        public IReadOnlyList<PassageEvidence> Ranked => ranked;

        public PassageEvidence Top => ranked[0];

        /// <summary>The terms of the message itself, by index; of the messages before it where it has none of its own.</summary>
        public List<int> Own { get; } = [.. Enumerable.Range(0, terms.Count).Where(t => terms[t].Position >= 0).DefaultIfEmpty()];

        /// <summary>Whether the best sentence says everything that is asked, and holds a date or a number where one is wanted.</summary>
        public bool OneSentenceSaysAll => (!WantsShape(question.Type) || Top.Best.HasShape) && Own.TrueForAll(t => Top.Best.Terms[t] >= Said);

        /// <summary>Not for several points or sides, which may stand in several paragraphs.</summary>
        public bool WantsOneThing => question.Type is not (QuestionType.Explain or QuestionType.ShortNote or QuestionType.Compare);

        /// <summary>Whether the first, the last, the longest of something is asked for, and the passage has no word for that.</summary>
        public bool LacksRank => Enumerable.Range(0, question.Text.Words.Count).Any(w => RankWords.At(question.Text.Words, w) is { } rank
            && !RankWords.Say(Top.Passage.Text.Words, rank) && !Own.Exists(t => terms[t].Position == w && Top.Terms[t] >= Said));

        /// <summary>The share of the question's weight that falls on what <paramref name="part"/> counts.</summary>
        public double Share(Func<int, double> part)
        {
            var weight = Own.Sum(t => terms[t].Weight);
            return weight > 0 ? Own.Sum(t => terms[t].Weight * part(t)) / weight : 0;
        }
    }
}
