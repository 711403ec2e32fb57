using Tutor.Answering.Citing;
using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Judging;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering;

/// <summary>Answers from the library: reads the question, gathers evidence, judges it, composes, and looks the quotes up.</summary>
/// <param name="embedder">Without it there is no dense leg.</param>
/// <param name="weights">How passages are put in order; null: as the product does.</param>
/// <param name="judge">When the evidence is enough; null: as the product was fitted.</param>
public sealed class DocumentTutor(
    ILibrary library,
    IPassageIndex index,
    LibraryAnalysis analysis,
    QuestionEmbedder? embedder = null,
    RankingWeights? weights = null,
    JudgeWeights? judge = null) : ITutor
{
    private const int Candidates = 48;
    private const int Shown = 10;
    private const int Suggestions = 3;

    private readonly EvidenceRanker _ranker = new(weights ?? RankingWeights.Default);
    private readonly Judge _judge = judge is null ? Judge.Default : new Judge(judge);

    /// <inheritdoc/>
    public async Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        var current = library.Current;
        var analyzed = analysis.Of(current);
        var question = QuestionReader.Read(request, analyzed.Glossary);
        if (current.Documents.Count == 0)
            return Refuse(question, RefusalReason.EmptyLibrary, [], [], 1);

        var terms = TermReader.Read(question, analyzed);
        if (terms.Count == 0)
            return Refuse(question, RefusalReason.NothingAsked, terms, [], 1);

        var vector = embedder is null ? null : await embedder.EmbedAsync(question.Text.Text, cancellation);
        var candidates = await index.FindAsync(QueryBuilder.Build(QueryTerms(question, terms, analyzed), vector), Candidates, cancellation);
        var ranked = _ranker.Rank(question, terms, candidates, analyzed);
        var features = EvidenceFeatures.Of(question, terms, ranked);
        var score = _judge.Score(features);
        var confidence = _judge.Confidence(score);
        if (ranked.Count == 0 || score < 0)
            return Refuse(question, question.IsInstruction ? RefusalReason.NotAQuestionForTheDocuments : RefusalReason.NotInSources, terms, ranked, 1 - confidence);

        var draft = Composer.Compose(question, terms, ranked, analyzed);
        return draft is not null && Citer.Cite(draft, current) is var (citations, numbers)
            ? Answer(question, terms, ranked, draft, citations, numbers, confidence)
            : Refuse(question, RefusalReason.NotInSources, terms, ranked, 1 - confidence);
    }

    /// <summary>The options of a multiple-choice question help to find the passage that decides between them.</summary>
    private static List<QuestionTerm> QueryTerms(Question question, List<QuestionTerm> terms, AnalyzedLibrary analyzed) =>
        question.Options.Count == 0 ? terms :
        [
            .. terms,
            .. question.Options.SelectMany(option => TermReader.ReadOption(AnalyzedText.From(option, analyzed.Glossary), question.AskedIn, analyzed)).Select(term => new QuestionTerm(term.Surface, -1, term.Spellings, term.Meanings) { Weight = term.Weight, Passages = term.Passages }),
        ];

    private static Answer Answer(Question question, List<QuestionTerm> terms, List<PassageEvidence> ranked, Draft draft, IReadOnlyList<Citation> citations, IReadOnlyList<int> numbers, double confidence) => new()
    {
        Language = question.Language,
        Question = question.Summary,
        Text = AnswerText.Write(draft, numbers),
        Note = Note(question, draft, ranked),
        ReadingAid = ReadingAid.Of(question.Language, draft, numbers),
        Choice = draft.Choice,
        Truth = draft.Truth,
        Citations = citations,
        Confidence = confidence,
        Retrieved = Retrieved(ranked),
        Features = ranked.Count > 0 ? EvidenceFeatures.Of(question, terms, ranked) : [],
        Explanation = ExplanationWriter.Write(question, terms, ranked, confidence, null),
    };

    private static string? Note(Question question, Draft draft, List<PassageEvidence> ranked)
    {
        var notes = new[] { draft.Note, LanguageNote.Of(question, draft, ranked) }.OfType<string>().ToList();
        return notes.Count > 0 ? string.Join(' ', notes) : null;
    }

    private static Refusal Refuse(Question question, RefusalReason reason, List<QuestionTerm> terms, List<PassageEvidence> ranked, double confidence) => new()
    {
        Language = question.Language,
        Question = question.Summary,
        Reason = reason,
        Text = TutorPhrases.In(question.Language, reason switch
        {
            RefusalReason.NothingAsked => "refuse.nothing-asked",
            RefusalReason.EmptyLibrary => "refuse.empty-library",
            RefusalReason.NotAQuestionForTheDocuments => "refuse.not-a-question",
            _ => "refuse.not-in-sources",
        }),
        Suggestions = reason == RefusalReason.NotInSources ? Nearest(question, ranked) : [],
        Confidence = confidence,
        Retrieved = Retrieved(ranked),
        Features = ranked.Count > 0 ? EvidenceFeatures.Of(question, terms, ranked) : [],
        Explanation = ExplanationWriter.Write(question, terms, ranked, confidence, reason),
    };

    private static List<Suggestion> Nearest(Question question, List<PassageEvidence> ranked) => [.. ranked
        .Where(evidence => evidence.Coverage > 0.15)
        .DistinctBy(evidence => (evidence.Passage.Document.Id, evidence.Passage.Passage.Section))
        .Take(Suggestions)
        .Select(evidence => new Suggestion(
            evidence.Passage.Passage.Section ?? evidence.Passage.Document.Title,
            evidence.Passage.Document.Id,
            evidence.Passage.Passage.Number,
            $"/sources/{evidence.Passage.Document.Id}#p{evidence.Passage.Passage.Number}",
            ReadingAid.OfHeading(question.Language, evidence.Passage.Passage.Section ?? evidence.Passage.Document.Title)))];

    private static List<RetrievedPassage> Retrieved(List<PassageEvidence> ranked) => [.. ranked.Take(Shown).Select(evidence => new RetrievedPassage(
        evidence.Passage.Passage.Id,
        evidence.Passage.Document.Id,
        evidence.Passage.Passage.Number,
        Math.Round(evidence.Score, 4),
        evidence.Passage.Passage.Text))];
}
