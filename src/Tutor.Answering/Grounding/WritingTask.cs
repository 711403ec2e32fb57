using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>What a writer is given.</summary>
/// <param name="Question">As the student typed it.</param>
/// <param name="Language">The language of the answer.</param>
/// <param name="Words">The most words that the answer may have.</param>
/// <param name="Sentences">The only sentences that the answer may rest on, numbered from 1, the most telling first.</param>
public sealed record WritingTask(string Question, LanguageTag Language, QuestionType Type, int Marks, int Words, IReadOnlyList<NumberedSentence> Sentences)
{
    /// <summary>Why what was written before could not be used; null the first time.</summary>
    public string? Complaint { get; init; }

    /// <summary>Whose budget it counts against; null where the channel has no conversations.</summary>
    public string? Conversation { get; init; }
}

/// <param name="Text">Word for word.</param>
/// <param name="Source">The title of the document.</param>
/// <param name="Language">The language of the document.</param>
public sealed record NumberedSentence(int Number, string Text, string Source, LanguageTag Language);
