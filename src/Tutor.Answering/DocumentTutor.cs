using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Grounding;
using Tutor.Answering.Judging;
using Tutor.Answering.Reading;
using Tutor.Answering.Restating;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering;

/// <summary>Answers from the library: reads the questions of a message, gathers evidence on each, judges it, composes, and looks the quotes up.</summary>
/// <param name="embedder">Without it there is no dense leg.</param>
/// <param name="weights">How passages are put in order; null: as the product does.</param>
/// <param name="judge">When the evidence is enough; null: as the product was fitted.</param>
/// <param name="writer">Words the answers; null: they are the documents' own sentences.</param>
/// <param name="restater">Says a question that is hard to search for in other words; null: it is searched for as asked.</param>
public sealed class DocumentTutor(
    ILibrary library,
    IPassageIndex index,
    LibraryAnalysis analysis,
    QuestionEmbedder? embedder = null,
    RankingWeights? weights = null,
    JudgeWeights? judge = null,
    IAnswerWriter? writer = null,
    IQuestionRestater? restater = null) : ITutor
{
    private const int Candidates = 32;
    private const int OtherCandidates = 16;

    private static readonly Task<IReadOnlyList<Candidate>> NoCandidates = Task.FromResult<IReadOnlyList<Candidate>>([]);

    private readonly EvidenceRanker _ranker = new(weights ?? RankingWeights.Default);
    private readonly Judge _judge = judge is null ? Judge.Default : new Judge(judge);
    private readonly GroundedComposer? _composer = writer is null ? null : new GroundedComposer(writer);

    /// <inheritdoc/>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        var current = library.Current;
        var analyzed = analysis.Of(current);
        var message = MessageReader.Read(request, analyzed.Glossary);
        if (current.Documents.Count == 0)
            return ReplyWriter.Refuse(new Finding(message.Whole, [], [], 1, null, RefusalReason.EmptyLibrary));

        var parts = await FindPartsAsync(message, analyzed, cancellation);
        if (message.IsList)
            return PartsReplyWriter.Write(message, await WordAsync(parts, analyzed, current, cancellation), current);
        var whole = await FindAsync(message.Whole, analyzed, cancellation, mayRestate: parts.Count == 0);
        return parts.Count == 0 || Togetherness.IsOne(whole, parts)
            ? ReplyWriter.Write(await WordAsync(whole, analyzed, request.Progress, current, cancellation), current)
            : PartsReplyWriter.Write(message, await WordAsync(parts, analyzed, current, cancellation), current);
    }

    private Task<Finding> WordAsync(Finding found, AnalyzedLibrary analyzed, IAnswerProgress? progress, Library current, CancellationToken cancellation)
    {
        if (_composer is null || !GroundedComposer.MayReword(found))
            return Task.FromResult(found);
        progress?.Begin(found.Question.Language);
        return _composer.WordAsync(found, analyzed, progress is null ? null : Show, cancellation);

        void Show(Finding soFar)
        {
            // A refusal where a passage has left the library meanwhile; the reply will be that.
            if (ReplyWriter.Write(soFar, current) is Answer answer)
                progress.Show(answer);
        }
    }

    /// <summary>All at once: a model answers several questions in the time of one. Their answers are shown together.</summary>
    private async Task<IReadOnlyList<(MessagePart Part, Finding Finding)>> WordAsync(List<(MessagePart Part, Finding Finding)> parts, AnalyzedLibrary analyzed, Library current, CancellationToken cancellation)
    {
        var worded = await Task.WhenAll(parts.Select(part => WordAsync(part.Finding, analyzed, null, current, cancellation)));
        return [.. parts.Zip(worded, (part, found) => (part.Part, found))];
    }

    private async Task<List<(MessagePart Part, Finding Finding)>> FindPartsAsync(Message message, AnalyzedLibrary analyzed, CancellationToken cancellation)
    {
        var parts = new List<(MessagePart, Finding)>();
        foreach (var part in message.Parts)
            parts.Add((part, await FindAsync(part.Question, analyzed, cancellation)));
        return parts;
    }

    /// <summary>Looks for the evidence on one question, judges it, and drafts the answer.</summary>
    private async Task<Finding> FindAsync(Question question, AnalyzedLibrary analyzed, CancellationToken cancellation, bool mayRestate = false)
    {
        var terms = TermReader.Read(question, analyzed);
        if (terms.Count == 0 || (question.IsPersonal && terms.TrueForAll(term => term.TellsLittle)))
            return new Finding(question, terms, [], 1, null, question.IsPersonal ? RefusalReason.NotAQuestionForTheDocuments : RefusalReason.NothingAsked);

        var candidates = await FindCandidatesAsync(question, terms, analyzed, mayRestate, cancellation);
        var ranked = _ranker.Rank(question, terms, candidates, analyzed);
        var features = EvidenceFeatures.Of(question, terms, ranked);
        var score = _judge.Score(features);
        var confidence = _judge.Confidence(score);
        if (ranked.Count == 0 || score < 0 || question.TellsOfOneself)
            return new Finding(question, terms, ranked, 1 - confidence, null, question.IsInstruction || question.TellsOfOneself ? RefusalReason.NotAQuestionForTheDocuments : RefusalReason.NotInSources) { Features = features };

        var draft = Composer.Compose(question, terms, ranked, analyzed);
        return new Finding(question, terms, ranked, draft is null ? 1 - confidence : confidence * draft.Sureness, draft) { Features = features };
    }

    /// <summary>
    /// What the words find, with their scores, and behind it what only the vectors or a restatement find, without one: there the evidence
    /// alone decides, and what a poor model finds has nothing to win by. One hybrid query with ranks fused is the rejected alternative: over
    /// four examinations it cost three to sixteen marks in a hundred with random vectors and one to four with vectors of letter groups, and
    /// this cost none.
    /// </summary>
    private async Task<IReadOnlyList<Candidate>> FindCandidatesAsync(Question question, List<QuestionTerm> terms, AnalyzedLibrary analyzed, bool mayRestate, CancellationToken cancellation)
    {
        var searches = await Task.WhenAll(
            index.FindAsync(QueryBuilder.Build(QueryTerms(question, terms, analyzed), null), Candidates, cancellation),
            FindByVectorAsync(question, cancellation),
            mayRestate ? FindRestatedAsync(question, analyzed, cancellation) : NoCandidates);
        return searches.Aggregate(WithOthers);
    }

    private async Task<IReadOnlyList<Candidate>> FindByVectorAsync(Question question, CancellationToken cancellation) =>
        embedder is not null && await embedder.EmbedAsync(question.Text.Text, cancellation) is { } vector
            ? await index.FindAsync(new PassageQuery([], vector), OtherCandidates, cancellation)
            : [];

    private async Task<IReadOnlyList<Candidate>> FindRestatedAsync(Question question, AnalyzedLibrary analyzed, CancellationToken cancellation) =>
        await RestatedAsync(question, analyzed, cancellation) is { Count: > 0 } restated
            ? await index.FindAsync(QueryBuilder.Build(restated, null), OtherCandidates, cancellation)
            : [];

    private static IReadOnlyList<Candidate> WithOthers(IReadOnlyList<Candidate> found, IReadOnlyList<Candidate> others) =>
        [.. found, .. others.ExceptBy(found.Select(one => one.Passage), one => one.Passage).Select(one => one with { Score = 0 })];

    /// <summary>The terms of the question in other words, where its own may not be enough: typed in Latin letters, or leaning on others.</summary>
    private async Task<List<QuestionTerm>> RestatedAsync(Question question, AnalyzedLibrary analyzed, CancellationToken cancellation)
    {
        if (restater is null || !(question.Leans || question.Script == Script.Latin))
            return [];
        var task = new RestatingTask(question.Request.Text, question.Request.History, question.AskedIn, question.Request.Conversation);
        return await restater.RestateAsync(task, cancellation) is { } restated
            ? TermReader.Read(QuestionReader.Read(new AskRequest(restated, [], Preferred: question.AskedIn), analyzed.Glossary), analyzed)
            : [];
    }

    /// <summary>The options of a multiple-choice question help to find the passage that decides between them.</summary>
    private static List<QuestionTerm> QueryTerms(Question question, List<QuestionTerm> terms, AnalyzedLibrary analyzed) =>
        question.Options.Count == 0 ? terms :
        [
            .. terms,
            .. question.Options.SelectMany(option => TermReader.ReadOption(AnalyzedText.From(option, analyzed.Glossary), question.AskedIn, analyzed)).Select(term => new QuestionTerm(term.Surface, -1, term.Spellings, term.Meanings) { Weight = term.Weight, Passages = term.Passages }),
        ];
}
