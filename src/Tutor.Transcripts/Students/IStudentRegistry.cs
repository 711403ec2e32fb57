namespace Tutor.Transcripts.Students;

/// <summary>The mapping from pseudonyms to students, kept apart from the transcripts. For administrators only; callers see to that and to the audit log.</summary>
public interface IStudentRegistry
{
    /// <returns>Null for a pseudonym that is not known, or whose student was deleted.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<StudentIdentity?> FindAsync(Pseudonym pseudonym, CancellationToken cancellation);

    /// <summary>The students whose user id or name holds a text, in any case, by name; at most 100. An empty text finds nobody.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<StudentIdentity>> SearchAsync(string text, CancellationToken cancellation);
}
