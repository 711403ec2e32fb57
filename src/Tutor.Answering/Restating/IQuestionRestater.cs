using Tutor.Language;

namespace Tutor.Answering.Restating;

/// <summary>Says a question in other words, so that the search has one more way to its paragraph. It decides nothing else.</summary>
public interface IQuestionRestater
{
    /// <returns>Null where there is nothing better to say, or no model answers in time.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<string?> RestateAsync(RestatingTask task, CancellationToken cancellation);
}

/// <param name="Question">As typed: in Latin letters, or leaning on what was said before.</param>
/// <param name="Before">The student's messages before it, oldest first.</param>
/// <param name="Language">The language and script to say it in.</param>
/// <param name="Conversation">Whose budget it counts against; null where the channel has no conversations.</param>
public sealed record RestatingTask(string Question, IReadOnlyList<string> Before, LanguageTag Language, string? Conversation);
