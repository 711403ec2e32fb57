using Tutor.Answering.Composing;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>
/// Lets a model word the answer and shows only those of its sentences that pass every check. What decides nothing new stays as it is
/// without a model: whether to answer, which option, true or false, the blank, and accounts that contradict each other.
/// </summary>
internal sealed class GroundedComposer(IAnswerWriter writer)
{
    // The second time the model is told what was wrong with the first.
    private const int Attempts = 2;

    private const string Unread = "What you wrote could not be read: answer with the JSON object and nothing else.";

    /// <param name="onKept">Gets the finding again whenever one more sentence of it is certain; see <see cref="IAnswerProgress.Show"/>. Null: nobody waits for it.</param>
    /// <returns>The finding with its draft in the model's words, or with the draft as it was; either way with what the model had to do with it.</returns>
    public async Task<Finding> WordAsync(Finding found, AnalyzedLibrary library, Action<Finding>? onKept, CancellationToken cancellation)
    {
        if (!MayReword(found))
            return found;
        var (question, draft) = (found.Question, found.Draft!);
        var sheet = EvidenceSheet.Of(draft, found.Ranked);
        var check = new SentenceCheck(question, sheet, library.Glossary);
        var point = new PointOfQuestion(found, draft, library.Glossary);
        var run = new ModelRun();
        var task = new WritingTask(question.Request.Text, question.Language, question.Type, question.Marks, question.Words, sheet.Numbered())
        {
            Conversation = question.Request.Conversation,
        };
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var kept = new KeptSentences(question, check, point, run);
            var (written, fault) = await WriteAsync(task, Keep, run, cancellation);
            // Also when the model broke off behind it: what answers the question may have been read by now.
            if (kept.AnswersTheQuestion)
                return found with { Draft = Worded(draft, kept.All, Translated(written, kept.All, check, question.Language)), Model = run.Use(wrote: true) };
            // The judge has found evidence enough: a model that sees less does not make it a refusal.
            if (written is { InSources: false } || fault is not (null or WriterFault.Unreadable))
                break;
            task = task with { Complaint = written is null ? Unread : run.Complaint(kept.All.Count) };

            void Keep(WrittenSentence sentence)
            {
                if (kept.TryKeep(sentence) && onKept is not null && kept.AnswersTheQuestion && !MayBecomeList(draft, kept.All))
                    onKept(found with { Draft = Worded(draft, kept.All, []) with { MoreToCome = true }, Model = run.Use(wrote: true) });
            }
        }

        return found with { Model = run.Use(wrote: false) };
    }

    /// <summary>Whether there is something for a model to word.</summary>
    public static bool MayReword(Finding found) =>
        found.Question.Type is not (QuestionType.MultipleChoice or QuestionType.TrueFalse or QuestionType.FillBlank)
        && found.Draft is { SourcesDisagree: false, Opening: null, Choice: null, Truth: null } && !found.Question.AsksForDisagreement;

    private async Task<(WrittenAnswer? Written, WriterFault? Fault)> WriteAsync(WritingTask task, Action<WrittenSentence> keep, ModelRun run, CancellationToken cancellation)
    {
        run.Begin();
        try
        {
            var written = await writer.WriteAsync(task, keep, cancellation);
            run.Answered(written);
            return (written, null);
        }
        catch (AnswerWriterException e)
        {
            run.Failed(e);
            return (null, e.Fault);
        }
    }

    /// <summary>One sentence stands alone; with a second both become items of a list.</summary>
    private static bool MayBecomeList(Draft draft, IReadOnlyList<CheckedSentence> kept) => draft.AsList && kept.Count == 1;

    private static Draft Worded(Draft draft, IReadOnlyList<CheckedSentence> kept, List<(SheetSentence Of, string Text)> translated)
    {
        var evidence = kept.SelectMany(sentence => sentence.Evidence).Distinct().ToList();
        return draft with
        {
            Pieces = [.. evidence.Select(one => new DraftPiece(one.Evidence, one.Sentence.Span))],
            Wording = [.. kept.Select(sentence => new WordedSentence(sentence.Text.Text, [.. sentence.Evidence.Select(one => evidence.IndexOf(one))]))],
            Translations = [.. translated.Select(one => (evidence.IndexOf(one.Of), one.Text))],
            AsList = draft.AsList && kept.Count > 1,
        };
    }

    /// <summary>The translations of what is cited in the other language, each checked like a sentence that rests on it alone.</summary>
    private static List<(SheetSentence Of, string Text)> Translated(WrittenAnswer? written, IReadOnlyList<CheckedSentence> kept, SentenceCheck check, LanguageTag language)
    {
        var cited = kept.SelectMany(sentence => sentence.Evidence).ToHashSet();
        var translated = new List<(SheetSentence, string)>();
        foreach (var one in (written?.Translations ?? []).DistinctBy(one => one.Evidence))
            if (check.Check(new WrittenSentence(one.Text, [one.Evidence]), language).Sentence is { Evidence: [var source] } good
                && cited.Contains(source) && source.Passage.Document.Language != language)
                translated.Add((source, good.Text.Text));
        return translated;
    }
}
