using Tutor.Answering.Composing;
using Tutor.Answering.Reading;
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

    /// <returns>The finding with its draft in the model's words, or with the draft as it was; either way with what the model had to do with it.</returns>
    public async Task<Finding> WordAsync(Finding found, AnalyzedLibrary library, CancellationToken cancellation)
    {
        if (found.Draft is not { } draft || !MayBeReworded(found.Question, draft))
            return found;
        var sheet = EvidenceSheet.Of(draft, found.Ranked);
        var check = new SentenceCheck(found.Question, sheet, library.Glossary);
        var point = new PointOfQuestion(found, draft, library.Glossary);
        var run = new ModelRun();
        var task = new WritingTask(found.Question.Request.Text, found.Question.Language, found.Question.Type, found.Question.Marks, found.Question.Words, sheet.Numbered())
        {
            Conversation = found.Question.Request.Conversation,
        };
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            WrittenAnswer written;
            try
            {
                written = await writer.WriteAsync(task, cancellation);
            }
            catch (AnswerWriterException e)
            {
                run.Failed(e);
                if (e.Fault != WriterFault.Unreadable)
                    break;
                task = task with { Complaint = "What you wrote could not be read: answer with the JSON object and nothing else." };
                continue;
            }

            run.Answered(written);
            // The judge has found evidence enough: a model that sees less does not make it a refusal.
            if (!written.InSources)
                break;
            var kept = Keep(written, check, point, found.Question, run);
            if (point.IsIn(kept))
                return found with { Draft = Worded(draft, kept, Translated(written, kept, check, sheet, found.Question.Language)), Model = run.Use(wrote: true) };
            task = task with { Complaint = run.Complaint(kept.Count) };
        }

        return found with { Model = run.Use(wrote: false) };
    }

    private static bool MayBeReworded(Question question, Draft draft) =>
        question.Type is not (QuestionType.MultipleChoice or QuestionType.TrueFalse or QuestionType.FillBlank)
        && draft is { SourcesDisagree: false, Opening: null, Choice: null, Truth: null } && !question.AsksForDisagreement;

    private static List<CheckedSentence> Keep(WrittenAnswer written, SentenceCheck check, PointOfQuestion point, Question question, ModelRun run)
    {
        var kept = new List<CheckedSentence>();
        var left = question.Words;
        foreach (var sentence in written.Sentences)
        {
            var (good, fault) = check.Check(sentence, question.Language);
            if (good is not null && !point.IsServedBy(good))
                (good, fault) = (null, SentenceFault.BesideThePoint);
            if (good is not null && kept.Exists(earlier => SaysAgain(earlier.Text, good.Text)))
                (good, fault) = (null, SentenceFault.Repetition);
            if (good is not null && Cost(good) > left)
                (good, fault) = (null, SentenceFault.TooLong);
            if (good is null)
            {
                run.Dropped(fault);
                continue;
            }

            kept.Add(good);
            left -= Cost(good);
        }

        return kept;
    }

    /// <summary>In words; its marker is read too.</summary>
    private static int Cost(CheckedSentence sentence) => WordCount.Of(sentence.Text.Text) + 1;

    private static bool SaysAgain(AnalyzedText earlier, AnalyzedText later)
    {
        var words = later.Words.Where(word => !word.IsStopWord).Select(word => word.Stem).ToList();
        return words.TrueForAll(earlier.Words.Select(word => word.Stem).ToHashSet().Contains);
    }

    private static Draft Worded(Draft draft, List<CheckedSentence> kept, List<(SheetSentence Of, string Text)> translated)
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
    private static List<(SheetSentence Of, string Text)> Translated(WrittenAnswer written, List<CheckedSentence> kept, SentenceCheck check, EvidenceSheet sheet, LanguageTag language)
    {
        var cited = kept.SelectMany(sentence => sentence.Evidence).ToHashSet();
        var translated = new List<(SheetSentence, string)>();
        foreach (var one in written.Translations.DistinctBy(one => one.Evidence))
            if (check.Check(new WrittenSentence(one.Text, [one.Evidence]), language).Sentence is { Evidence: [var source] } good
                && cited.Contains(source) && source.Passage.Document.Language != language)
                translated.Add((source, good.Text.Text));
        return translated;
    }
}
