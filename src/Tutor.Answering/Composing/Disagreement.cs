using Tutor.Answering.Comparing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Compares what the evidence says about the same event, and finds two accounts to show side by side.</summary>
/// <remarks>
/// Two dates are no contradiction by themselves: most belong to two events. That two sentences tell of one event is taken from three
/// signs together: both say what the question asks, both say the rest in the same words, and their values lie near each other.
/// </remarks>
internal sealed class Disagreement
{
    private const int Compared = 12;

    // Shares of the best passage's score below which nobody is asked for a second account.
    private const double Asked = 0.3;
    private const double Unasked = 0.6;

    private const double Said = 0.45;
    private const double AsSure = 0.85;

    // Fewer words name a period or a person, with whom many things happened.
    private const int TermsOfAnEvent = 2;

    // Thirteen days exactly between two events are rare; and one who asks what the documents say means more than one of them.
    private const double ExactlyTheCalendar = 0.15;
    private const double ExactlyTheCalendarAsked = 0.6;
    private const double AnotherDocument = 0.1;

    // Below this two sentences have too little in common to be set beside each other.
    private const double LeastWorth = 0.9;
    private const double NearlyAsGood = 0.85;

    private const double LikenessOfOneEvent = 0.3;
    private const double MostOfTheEvent = 0.5;
    private const double SureLikeness = 0.4;
    private const double SureLikenessAcrossCalendars = 0.3;
    private const int SharedWords = 3;

    // The same told in the same words: some of the question may then be said in other words than its own.
    private const double NearlyTheSame = 0.5;

    // The glossary does not know every word that two languages share.
    private const double AcrossLanguages = 0.85;

    private readonly Question _question;
    private readonly IReadOnlyList<QuestionTerm> _terms;
    private readonly IReadOnlyList<PassageEvidence> _ranked;
    private readonly AnalyzedLibrary _library;

    /// <summary>The terms that name the event, by index: not the year that is given, nor the values between which the question wants a decision.</summary>
    private readonly List<int> _event;

    private Disagreement(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        (_question, _terms, _ranked, _library) = (question, terms, ranked, library);
        var ranks = AssertionReader.AskedRanks(question);
        _event = [.. Enumerable.Range(0, terms.Count).Where(t =>
            terms[t].Position >= 0 && !terms[t].Spellings[0].Word.IsNumber && !(Ordinals.FigureOf(terms[t].Spellings[0].Word) is { } figure && ranks.Contains(figure)))];
    }

    /// <summary>Two accounts of what is asked; null when there is one only, or nobody asks and nothing contradicts.</summary>
    /// <param name="ranked">Best first.</param>
    public static Accounts? Find(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        if (ranked.Count == 0 || !AssertionReader.Wants(question))
            return null;
        var evidence = new Disagreement(question, terms, ranked, library);
        return question.AsksForDisagreement ? evidence.BestPair() : evidence.Contradiction();
    }

    private Accounts? BestPair()
    {
        var said = Assertions(Asked).ToList();
        var pairs = new List<(Accounts Accounts, double Worth)>();
        for (var i = 0; i < said.Count; i++)
            for (var j = i + 1; j < said.Count; j++)
                if (said[i].Value.To(said[j].Value) is { Kind: not RelationKind.Incomparable } relation && Pair(said[i], said[j], relation) is { Worth: >= LeastWorth } pair)
                    pairs.Add(pair);
        if (pairs.Count == 0)
            return null;
        var best = pairs.Max(pair => pair.Worth);
        // Where one of several accounts stands out against the others, it is the one that the student wants to see.
        return pairs.Where(pair => pair.Worth >= NearlyAsGood * best).OrderByDescending(pair => pair.Accounts.Relation.Kind).ThenByDescending(pair => pair.Worth).First().Accounts;
    }

    /// <summary>Two accounts of one thing say the same of the question and the rest in the same words; null for two that cannot be of one.</summary>
    private (Accounts Accounts, double Worth)? Pair(Assertion a, Assertion b, Relation relation)
    {
        var (likeness, _) = SameMatter.Likeness(a, b, _library);
        var said = SaidByBoth(a, b);
        var (first, second) = Worth(a) >= Worth(b) ? (a, b) : (b, a);
        var oneEvent = likeness >= LikenessOfOneEvent && said >= MostOfTheEvent;
        if (relation is { Kind: RelationKind.Differs, Near: false } && !oneEvent)
            return null;
        var worth = 2 * said + likeness + 0.25 * (Worth(a) + Worth(b))
            + (relation is not { Kind: RelationKind.Calendar, Near: true } ? 0 : _question.AsksForCalendars ? ExactlyTheCalendarAsked : ExactlyTheCalendar)
            + (a.Evidence.Passage.Document != b.Evidence.Passage.Document ? AnotherDocument : 0);
        return (new Accounts(first, second, relation) { IsOneEvent = oneEvent }, worth);
    }

    private double Worth(Assertion assertion) => 0.5 * assertion.Sentence.Score + 0.5 * assertion.Evidence.Score / _ranked[0].Score;

    private double SaidByBoth(Assertion a, Assertion b)
    {
        var weight = _event.Sum(t => _terms[t].Weight);
        return weight > 0 ? _event.Sum(t => _terms[t].Weight * Math.Min(a.Sentence.Terms[t], b.Sentence.Terms[t])) / weight : 0;
    }

    private Accounts? Contradiction()
    {
        var said = Assertions(Unasked).ToList();
        var answer = said.Find(assertion => assertion.Evidence == _ranked[0] && assertion.Sentence == _ranked[0].Best);
        if (answer is null || _event.Count(t => answer.Sentence.Terms[t] >= Said) < TermsOfAnEvent)
            return null;
        foreach (var other in said)
        {
            var relation = answer.Value.To(other.Value);
            if (relation is { Kind: RelationKind.Calendar or RelationKind.Differs, Near: true } && IsSurelyOneEvent(answer, other, relation))
                return new Accounts(answer, other, relation) { IsOneEvent = true };
        }

        return null;
    }

    private bool IsSurelyOneEvent(Assertion answer, Assertion other, Relation relation)
    {
        var (likeness, words) = SameMatter.Likeness(answer, other, _library);
        if (answer.Evidence.Passage.Document.Language != other.Evidence.Passage.Document.Language)
            likeness /= AcrossLanguages;
        var sure = relation.Kind == RelationKind.Calendar ? SureLikenessAcrossCalendars : SureLikeness;
        return (SaysAsMuch(answer, other) && likeness >= sure && words >= SharedWords)
            || ((relation.Kind == RelationKind.Calendar || ShareOfSaid(answer, other) >= MostOfTheEvent) && likeness >= NearlyTheSame && words >= SharedWords);
    }

    /// <summary>How much of what the answer says of the question the other says too, 0 to 1.</summary>
    private double ShareOfSaid(Assertion answer, Assertion other)
    {
        var said = _event.Sum(t => _terms[t].Weight * answer.Sentence.Terms[t]);
        return said > 0 ? _event.Sum(t => _terms[t].Weight * Math.Min(answer.Sentence.Terms[t], other.Sentence.Terms[t])) / said : 0;
    }

    private IEnumerable<Assertion> Assertions(double share) => _ranked
        .Take(Compared)
        .TakeWhile(evidence => evidence.Score >= share * _ranked[0].Score)
        .SelectMany(evidence => AssertionReader.Read(_question, _terms, evidence));

    /// <summary>Whether the other sentence says every part of the question that the answer says.</summary>
    private bool SaysAsMuch(Assertion answer, Assertion other) =>
        other.Sentence.Coverage >= AsSure * answer.Sentence.Coverage
        && _event.TrueForAll(t => answer.Sentence.Terms[t] < Said || other.Sentence.Terms[t] >= Said);
}

/// <summary>Two accounts of one thing, the better one first.</summary>
internal sealed record Accounts(Assertion First, Assertion Second, Relation Relation)
{
    /// <summary>Whether they are surely of one event, so that their values may be said to agree or to differ.</summary>
    public bool IsOneEvent { get; init; }
}
