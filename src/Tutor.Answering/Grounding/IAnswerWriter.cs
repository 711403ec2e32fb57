namespace Tutor.Answering.Grounding;

/// <summary>Words an answer from numbered sentences of the documents. What it writes is checked before anybody sees it.</summary>
public interface IAnswerWriter
{
    /// <summary>Writes an answer, and hands over each sentence of it as soon as it is written.</summary>
    /// <param name="onSentence">Gets the sentences as the model wrote them, in its order, one at a time, unchecked.</param>
    /// <returns>What there is beside the sentences, when all are handed over.</returns>
    /// <exception cref="AnswerWriterException">There is no answer to be had, or no more of it: unreachable, too slow, broken off, unreadable, over budget.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<WrittenAnswer> WriteAsync(WritingTask task, Action<WrittenSentence> onSentence, CancellationToken cancellation);
}
