namespace Tutor.Transcripts.Auditing;

/// <summary>Who did what, and when. It holds no words of a student or of a teacher.</summary>
/// <param name="At">Kept to the millisecond, in UTC.</param>
/// <param name="Actor">The name of the account, <see cref="CommandLine"/> or <see cref="Service"/>; a name, so that the log reads by itself.</param>
/// <param name="Action">A short code such as <c>transcript.read</c>, <c>verdict.save</c>, <c>student.delete</c>, <c>signin.fail</c>.</param>
/// <param name="Conversation">Where there is one. Gone when the student was deleted.</param>
/// <param name="Student">Where there is one. Gone when the student was deleted.</param>
/// <param name="Detail">What else an administrator should know: ids and numbers. Null when there is nothing.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string Actor,
    string Action,
    ConversationId? Conversation = null,
    Pseudonym? Student = null,
    string? Detail = null)
{
    /// <summary>The <see cref="Actor"/> of commands typed on the machine.</summary>
    public const string CommandLine = "command line";

    /// <summary>The <see cref="Actor"/> of what happens by itself, such as retention.</summary>
    public const string Service = "service";
}
