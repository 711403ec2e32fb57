namespace Tutor.Answering.Grounding;

/// <summary>Words an answer from numbered sentences of the documents. What it writes is checked before anybody sees it.</summary>
public interface IAnswerWriter
{
    /// <summary>Writes an answer; the sentences are as the model wrote them, in its order, unchecked.</summary>
    /// <exception cref="AnswerWriterException">There is no answer to be had: unreachable, too slow, unreadable, over budget.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<WrittenAnswer> WriteAsync(WritingTask task, CancellationToken cancellation);
}
