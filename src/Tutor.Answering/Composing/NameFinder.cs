using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>
/// Finds the person or the place in a sentence that a question asks for: a name that the question does not give, in the case that the question asks for,
/// nearest to what the sentence says of the question. Where two would do, neither is taken: a wrong name is worse than none.
/// </summary>
internal sealed class NameFinder
{
    // In words: how fast a word of the sentence, and one of the question, loses its say. What is asked stands behind the one who did it.
    private const double SaidReach = 4;
    private const double AskedReach = 3;
    private const double Before = 0.5;

    // How far the next best must stay behind.
    private const double Ahead = 1.5;
    private const int LongestName = 5;
    private const int LongestInitial = 3;

    // Below this share of the question a sentence tells of something else, and only a case can say who did what was asked.
    private const double Says = 0.45;

    // In words: what is done stands beside the word that asks who does it.
    private const int Deed = 2;

    private readonly Question _question;
    private readonly AskedName _asked;
    private readonly SentenceAlignment _alignment;
    private readonly AnalyzedPassage _passage;
    private readonly Glossary _glossary;
    private readonly Dictionary<int, double> _weights;

    private NameFinder(Question question, AskedName asked, IReadOnlyList<QuestionTerm> terms, SentenceAlignment alignment, Glossary glossary)
    {
        (_question, _asked, _alignment, _glossary) = (question, asked, alignment, glossary);
        _passage = alignment.Evidence.Passage;
        _weights = terms.Where(term => term.Position >= 0).GroupBy(term => term.Position).ToDictionary(group => group.Key, group => group.Max(term => term.Weight));
    }

    /// <returns>Null when the question asks for no person or place, or no name is surely the one.</returns>
    public static TextSpan? Find(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence, Glossary glossary) =>
        Of(question, terms, evidence, sentence, glossary) is { } finder && finder.Surely() is { } run ? finder._alignment.Span(run.Start.Value, run.End.Value) : null;

    /// <summary>Whether the sentence names anybody, or any place, that could be the one; true for questions that ask for neither.</summary>
    public static bool HasAny(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence, Glossary glossary) =>
        Of(question, terms, evidence, sentence, glossary) is not { } finder || finder.Possible().Any();

    private static NameFinder? Of(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence, Glossary glossary) =>
        AskedName.In(question) is { } asked && (asked.IsPlace || AsksForName(question, glossary))
            ? new NameFinder(question, asked, terms, SentenceAlignment.Of(question, terms, evidence, sentence), glossary) : null;

    /// <summary>"Who was X" gives the name; what else is said of a person can be answered by a name.</summary>
    private static bool AsksForName(Question question, Glossary glossary) => question.Text.Concepts.Any(concept =>
        InstructionWords.IsContent(question.Text.Words, concept.First) && !LightWords.Contains(question.Text.Words[concept.First]) && !glossary.IsPerson(concept.Meaning));

    /// <summary>Whether the sentence says what was done, or what happened, that the question asks about.</summary>
    public static bool SaysDeed(Question question, IReadOnlyList<QuestionTerm> terms, SentenceEvidence sentence) =>
        AskedName.In(question) is { Cue: var cue } && Enumerable.Range(0, terms.Count).Any(t =>
            sentence.Terms[t] >= Says && terms[t].Position >= cue.Start.Value - Deed && terms[t].Position < cue.End.Value + Deed);

    private IEnumerable<Range> Possible() => _asked.IsPlace ? Marked(Places(), _asked.Part) : Names().Concat(KnownAgents());

    private Range? Surely() => OfKind() ?? _asked.Part switch
    {
        NamePart.Agent => Leader() ?? Agent(),
        NamePart.Many => Sure(Marked(Names().Concat(Single(IsNoun)), NamePart.Many).Concat(Marked(Names(), NamePart.Agent)).Concat(KnownAgents())),
        NamePart.Owner => Owner(),
        NamePart.Receiver => Sure(Marked(Names(), NamePart.Receiver)),
        _ => Sure(Marked(Places(), _asked.Part)),
    };

    /// <summary>"Which river": the name beside that very word.</summary>
    private Range? OfKind()
    {
        if (_question.Wanted is not { } wanted || wanted < _asked.Cue.End.Value - 1)
            return null;
        foreach (var run in _asked.IsPlace ? Places() : Names())
        {
            var last = run.End.Value - 1;
            if (last > run.Start.Value && _alignment.QuestionWords(last).Contains(wanted))
                return run;
            if (run.End.Value < _alignment.End && _alignment.QuestionWords(run.End.Value).Contains(wanted) && !Broken(run.End.Value))
                return run;
        }

        return null;
    }

    /// <summary>Who did it: marked as such (ने, দ্বারা), or else the name that stands in no case beside what is said.</summary>
    private Range? Agent()
    {
        var names = Names();
        var marked = Marked(names, NamePart.Agent).Concat(KnownAgents()).Concat(names.Where(EndsClause)).ToList();
        if (marked.Count > 0)
            return Sure(marked);
        return _alignment.Sentence.Coverage >= Says ? Sure(names.Where(run => IsBare(run) && StandsBeside(run))) : null;
    }

    /// <summary>"Under the leadership of X" tells who led.</summary>
    private Range? Leader()
    {
        var led = Marked(Names(), NamePart.Owner).Where(run => Owned(run) is { } owned && _alignment.SaysContent(owned)
            && !NameShape.IsPlaceNoun(_passage.Text.Words[owned]) && NameMark.Of(_passage, owned..(owned + 1)) == NamePart.Place).ToList();
        return led.Count == 1 ? led[0] : null;
    }

    /// <summary>Whose leadership: the owner stands right before the same word as in the question.</summary>
    private Range? Owner()
    {
        foreach (var run in Marked(Names(), NamePart.Owner))
            if (Owned(run) is { } owned && _alignment.QuestionWords(owned).Contains(_asked.Cue.End.Value))
                return run;
        return null;
    }

    private int? Owned(Range run)
    {
        var owned = run.End.Value;
        if (owned < _alignment.End && _passage.Text.Words[owned] is { IsStopWord: true, Script: Script.Devanagari })
            owned++;
        return owned < _alignment.End ? owned : null;
    }

    private bool IsBare(Range run) =>
        NameMark.Of(_passage, run) is null && (run.End.Value - run.Start.Value > 1 || !NameShape.LooksLikeVerb(_passage.Text.Words[run.Start.Value]));

    /// <summary>Bengali puts the one who did it behind the verb to bring him out: প্রথম প্রমাণ করেন জগদীশচন্দ্র বসু।</summary>
    private bool EndsClause(Range run)
    {
        var before = run.Start.Value - 1;
        return before >= _alignment.First && IsBare(run) && (run.End.Value == _alignment.End || Broken(run.End.Value)) && !Broken(run.Start.Value)
            && _passage.Text.Words[before] is { Script: Script.Bengali } verb && verb.Folded.EndsWith('ন') && (verb.IsStopWord || NameShape.LooksLikeVerb(verb));
    }

    /// <summary>Whether only grammar words part the name from a word that the sentence says of the question.</summary>
    private bool StandsBeside(Range run)
    {
        var (left, right) = (run.Start.Value - 1, run.End.Value);
        while (right < _alignment.End && _passage.Text.Words[right].IsStopWord && !Broken(right))
            right++;
        while (left >= _alignment.First && _passage.Text.Words[left].IsStopWord && !Broken(left + 1))
            left--;
        return (right < _alignment.End && _alignment.SaysContent(right) && !Broken(right)) || (left >= _alignment.First && _alignment.SaysContent(left) && !Broken(left + 1)
                // "মেঘকে … স্ট্র্যাটাস": behind the one whom it befalls stands what that one is called.
                && NameMark.Of(_passage, left..(left + 1)) != NamePart.Receiver);
    }

    /// <summary>A word that the glossary has, where the case leaves no doubt that it is the one who did it: किसानों ने.</summary>
    private IEnumerable<Range> KnownAgents() => Marked(Single(IsNoun), NamePart.Agent);

    private IEnumerable<Range> Single(Func<int, bool> takes)
    {
        for (var w = _alignment.First; w < _alignment.End; w++)
            if (!_alignment.SaysContent(w) && takes(w))
                yield return w..(w + 1);
    }

    private bool IsNoun(int word) => NameShape.IsNoun(_passage, word, _glossary);

    private IEnumerable<Range> Marked(IEnumerable<Range> runs, NamePart part) => runs.Where(run => NameMark.Of(_passage, run) == part);

    /// <summary>The persons' names of the sentence that the question does not give, with the titles and ranks before them and the surnames behind.</summary>
    private List<Range> Names() => Runs(
        w => NameShape.IsPerson(_passage, w, _glossary),
        w => NameShape.IsTitle(_passage.Text.Words[w]) || IsInitial(w) || (!_passage.Text.Words[w].IsNumber && Ordinals.FigureOf(_passage.Text.Words[w]) is not null),
        w => NameShape.IsSurname(_passage.Text.Words[w]));

    /// <summary>Places by name, with the noun that says what they are (কাজান শহরে), and such nouns alone.</summary>
    private IEnumerable<Range> Places()
    {
        var named = Runs(w => NameShape.IsPlace(_passage, w, _glossary), _ => false, w => NameShape.IsPlaceNoun(_passage.Text.Words[w]));
        return named.Concat(Single(w => NameShape.IsPlaceNoun(_passage.Text.Words[w])).Where(noun => !named.Exists(run => noun.Start.Value >= run.Start.Value && noun.Start.Value < run.End.Value)));
    }

    private List<Range> Runs(Func<int, bool> isName, Func<int, bool> begins, Func<int, bool> ends)
    {
        var runs = new List<Range>();
        for (var w = _alignment.First; w < _alignment.End; w++)
        {
            if (_alignment.SaysContent(w) || !isName(w))
                continue;
            var (first, last) = (w, w);
            while (last + 1 < _alignment.End && !_alignment.SaysContent(last + 1) && isName(last + 1) && !Broken(last + 1))
                last++;
            if (last + 1 < _alignment.End && ends(last + 1) && !Broken(last + 1))
                last++;
            w = last;
            while (first > _alignment.First && begins(first - 1) && !_alignment.SaysContent(first - 1) && !Broken(first))
                first--;
            if (last - first < LongestName)
                runs.Add(first..(last + 1));
        }

        return runs;
    }

    private bool IsInitial(int word) => _passage.Text.Tokens[word].Span is { Length: <= LongestInitial } span && span.End < _passage.Text.Text.Length && _passage.Text.Text[span.End] == '.';

    /// <summary>Whether a mark parts the word from the one before it.</summary>
    private bool Broken(int word) => WrittenWords.Broken(_passage.Text.Text, _passage.Text.Tokens[word - 1], _passage.Text.Tokens[word]);

    /// <summary>The run that stands clearly nearest to what the sentence says of the question.</summary>
    private Range? Sure(IEnumerable<Range> runs)
    {
        var fits = runs.Select(run => (run, fit: Fit(run))).OrderByDescending(pair => pair.fit).Take(2).ToList();
        return fits.Count == 1 || (fits.Count == 2 && fits[0].fit >= Ahead * fits[1].fit) ? fits[0].run : null;
    }

    private double Fit(Range run)
    {
        double fit = 0;
        for (var w = _alignment.First; w < _alignment.End; w++)
        {
            if (!_alignment.SaysContent(w))
                continue;
            var near = w < run.Start.Value ? Before / (1 + ((run.Start.Value - w) / SaidReach)) : 1 / (1 + ((w - run.End.Value + 1) / SaidReach));
            var asked = _alignment.QuestionWord(w);
            var askedNear = 1 / (1 + (Math.Max(_asked.Cue.Start.Value - asked, asked - _asked.Cue.End.Value + 1) / AskedReach));
            fit += _alignment.Sureness(w) * _weights.GetValueOrDefault(asked, 1) * near * askedNear;
        }

        return fit;
    }
}
