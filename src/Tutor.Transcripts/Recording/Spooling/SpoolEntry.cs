using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Recording.Spooling;

/// <summary>One call of the recorder, as it waits on disk; exactly one of its groups is set.</summary>
internal sealed record SpoolEntry
{
    public required DateTimeOffset At { get; init; }

    public Turn? Turn { get; init; }

    public StudentIdentity? Student { get; init; }

    public TurnId? SentTurn { get; init; }

    public IReadOnlyList<string>? SentIds { get; init; }

    public ActivityReference? About { get; init; }

    public Reaction? Reaction { get; init; }

    public Pseudonym? Deleted { get; init; }

    /// <summary>For logs: what it is about, without a word of a student.</summary>
    public string Subject => (Turn, SentTurn, About, Deleted) switch
    {
        ({ } turn, _, _, _) => $"turn {turn.Id}",
        (_, { } turn, _, _) => $"sent ids of turn {turn}",
        (_, _, { } about, _) => $"reaction in conversation {ConversationId.Of(about.Channel, about.ChannelConversation)}",
        _ => $"deletion of student {Deleted}",
    };

    public Task ApplyAsync(ITranscriptStore store, CancellationToken cancellation) => this switch
    {
        { Turn: { } turn, Student: { } student } => store.SaveTurnAsync(turn, student, cancellation),
        { SentTurn: { } turn, SentIds: { } ids } => store.SaveSentAsync(turn, ids, cancellation),
        { About: { } about, Reaction: { } reaction } => store.SaveReactionAsync(about, reaction, cancellation),
        { Deleted: { } student } => store.DeleteStudentAsync(student, cancellation),
        _ => throw new InvalidDataException("The entry says nothing that this version of the tutor can store."),
    };
}
