namespace Tutor.Answering;

/// <summary>The tutor: a question in, an answer with quotes or a refusal out.</summary>
public interface ITutor
{
    /// <summary>Answers one message of a student from the library as it is now.</summary>
    /// <remarks>Any text at all gets a reply; a text without a question in it is refused politely.</remarks>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation);
}
