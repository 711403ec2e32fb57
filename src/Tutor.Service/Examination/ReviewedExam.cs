using Tutor.Answering;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Service.Api;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Service.Examination;

/// <summary>Makes examination questions of what teachers decided: of their corrections, and of their verdicts where they corrected nothing.</summary>
internal sealed class ReviewedExam(IVerdictStore verdicts, ICorrectionStore corrections, ITranscriptReader transcripts, ILibrary library)
{
    // Where the turn of a correction is not kept any more: any kind, and room for any answer.
    private const int UsualMarks = 5;

    /// <summary>The questions, those of verdicts first, in the order of their turns. A verdict that says only that a reply was wrong makes none.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<ReviewedQuestion>> ReadAsync(CancellationToken cancellation)
    {
        var questions = new List<ReviewedQuestion>();
        var corrected = (await corrections.ListAsync(null, cancellation)).Where(correction => correction.State != CorrectionState.Withdrawn).ToList();
        var turns = corrected.Select(correction => correction.Turn).OfType<TurnId>().ToHashSet();
        await foreach (var (turn, verdict) in verdicts.ReadAsync(cancellation))
            if (!turns.Contains(turn.Id) && turn.Reply is { } reply && Decided(reply, verdict) is { } wanted)
                questions.Add(Question(turn.Id.ToString(), turn.Question, reply.Language, reply, wanted, await HistoryAsync(turn, cancellation)));
        foreach (var correction in corrected)
        {
            var reply = correction.Turn is { } id ? (await transcripts.FindAsync(id, cancellation))?.Turn.Reply : null;
            var wanted = new Wanted([.. correction.Citations.Select(citation => citation.Passage)], All: true);
            questions.Add(Question(correction.Id.ToString("N"), correction.Question, correction.Language, reply, wanted, []));
        }

        return questions;
    }

    /// <returns>What must be cited; nothing for a refusal; null when the verdict does not say what is right.</returns>
    private static Wanted? Decided(ReplyRecord reply, Verdict verdict) => verdict switch
    {
        { Kind: VerdictKind.ShouldHaveRefused } => new Wanted([], All: false),
        { RightPassages.Count: > 0 } => new Wanted([.. verdict.RightPassages.Select(right => right.Passage)], All: false),
        { Kind: VerdictKind.Right } => new Wanted([.. reply.Citations.Select(citation => citation.Passage)], All: true),
        _ => null,
    };

    private ReviewedQuestion Question(string id, string question, LanguageTag language, ReplyRecord? reply, Wanted wanted, IReadOnlyList<string> history)
    {
        var quotes = wanted.Passages.Distinct().Select(passage => library.Current.Quote(passage, [])).ToList();
        var exam = new ExamQuestion(
            id,
            (reply?.Type ?? QuestionType.What).Code(),
            reply?.Marks ?? UsualMarks,
            language.Code(),
            reply?.Script ?? (Scripts.OfWord(question) == Script.Latin ? "latin" : "native"),
            question,
            Answerable: wanted.Passages.Count > 0)
        {
            History = history,
            Gold = [.. quotes.OfType<Quote>().Select(quote => new GoldPassage($"{quote.Document.Id}.txt", quote.Text))],
            Need = wanted.All ? "all" : "any",
        };
        // Of several of which one is enough, one that stands is enough.
        return new ReviewedQuestion(exam, wanted.All ? quotes.TrueForAll(quote => quote is not null) : quotes.Count == 0 || quotes.Exists(quote => quote is not null));
    }

    /// <summary>What the tutor remembered of the conversation when the question came.</summary>
    private async Task<IReadOnlyList<string>> HistoryAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Channel == ChannelNames.Api)
            return ApiAsked.History(turn.ActivityIn);
        return await transcripts.FindAsync(turn.Conversation, cancellation) is { } transcript ? EarlierQuestions.Of(transcript, turn.Id) : [];
    }

    /// <param name="All">Whether every passage must be cited; else one of them.</param>
    private sealed record Wanted(IReadOnlyList<PassageId> Passages, bool All);
}
