namespace Tutor.Transcripts.Reading;

/// <summary>Transcripts as teachers read them. Callers see to the right to read and to the audit log.</summary>
/// <remarks>A record that cannot be read is marked as damaged and logged by its id; it hides no other.</remarks>
public interface ITranscriptReader
{
    /// <summary>The conversations with a turn that the filter wants, by their newest such turn, newest first.</summary>
    /// <remarks>A page costs the same however far back it is. A conversation with new turns may move to a page that was passed.</remarks>
    /// <param name="after">The <see cref="ConversationPage.Next"/> of the page before; null for the first page.</param>
    /// <param name="count">How many conversations at most, 1 to 500.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<ConversationPage> ListAsync(TranscriptFilter filter, PageMark? after, int count, CancellationToken cancellation);

    /// <summary>How many turns the filter wants, counted up to a limit: beyond it a teacher only needs to know that there are many.</summary>
    /// <param name="most">At least 1.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<int> CountAsync(TranscriptFilter filter, int most, CancellationToken cancellation);

    /// <summary>One conversation with all its turns.</summary>
    /// <returns>Null when there is none, or none any more.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Transcript?> FindAsync(ConversationId id, CancellationToken cancellation);

    /// <summary>One turn.</summary>
    /// <returns>Null when there is none, or none any more.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<TranscriptTurn?> FindAsync(TurnId id, CancellationToken cancellation);

    /// <summary>Every turn that the filter wants, oldest first, for exports. It is read in pieces: memory does not grow with the number of turns.</summary>
    /// <remarks>Turns that are stored meanwhile may be missing at the end.</remarks>
    /// <exception cref="TranscriptStoreException">The store cannot be reached; what was read so far stands.</exception>
    IAsyncEnumerable<TranscriptTurn> ReadAsync(TranscriptFilter filter, CancellationToken cancellation);
}
