using Tutor.Language;

namespace Tutor.Answering;

/// <summary>What a student typed, as any channel hands it over.</summary>
/// <param name="Text">The message as typed.</param>
/// <param name="History">The student's earlier messages in this conversation, oldest first; a follow-up leans on them.</param>
/// <param name="Marks">What an examiner would give, 1 to 20; it bounds the length. Null: read from the question, else the kind of question decides.</param>
/// <param name="Language">The language to answer in. Null: the language of the question.</param>
/// <param name="Preferred">The language of the conversation, which decides when the question itself shows none.</param>
public sealed record AskRequest(
    string Text,
    IReadOnlyList<string> History,
    int? Marks = null,
    LanguageTag? Language = null,
    LanguageTag? Preferred = null)
{
    /// <summary>Names the conversation, so that what it costs can be bounded; null where the channel has none.</summary>
    public string? Conversation { get; init; }

    /// <summary>Is told of the answer while it is worded; null where nobody waits for its beginning.</summary>
    public IAnswerProgress? Progress { get; init; }
}
