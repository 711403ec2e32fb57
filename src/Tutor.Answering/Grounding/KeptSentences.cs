using Tutor.Answering.Composing;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Grounding;

/// <summary>The sentences of one attempt that passed every check, in the model's order.</summary>
internal sealed class KeptSentences(Question question, SentenceCheck check, PointOfQuestion point, ModelRun run)
{
    private readonly List<CheckedSentence> _all = [];
    private int _left = question.Words;

    public IReadOnlyList<CheckedSentence> All => _all;

    /// <summary>Whether they answer the question. Once they do, they do whatever comes after: no sentence is taken back.</summary>
    public bool AnswersTheQuestion => point.IsIn(_all);

    /// <returns>Whether the sentence is kept.</returns>
    public bool TryKeep(WrittenSentence sentence)
    {
        var (good, fault) = check.Check(sentence, question.Language);
        if (good is not null && !point.IsServedBy(good))
            (good, fault) = (null, SentenceFault.BesideThePoint);
        if (good is not null && _all.Exists(earlier => SaysAgain(earlier.Text, good.Text)))
            (good, fault) = (null, SentenceFault.Repetition);
        if (good is not null && Cost(good) > _left)
            (good, fault) = (null, SentenceFault.TooLong);
        if (good is null)
        {
            run.Dropped(fault);
            return false;
        }

        _all.Add(good);
        _left -= Cost(good);
        return true;
    }

    /// <summary>In words; its marker is read too.</summary>
    private static int Cost(CheckedSentence sentence) => WordCount.Of(sentence.Text.Text) + 1;

    private static bool SaysAgain(AnalyzedText earlier, AnalyzedText later)
    {
        var words = later.Words.Where(word => !word.IsStopWord).Select(word => word.Stem).ToList();
        return words.TrueForAll(earlier.Words.Select(word => word.Stem).ToHashSet().Contains);
    }
}
