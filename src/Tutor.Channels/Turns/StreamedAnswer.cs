using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Language;

namespace Tutor.Channels.Turns;

/// <summary>Shows an answer in its channel's form while a model words it.</summary>
/// <param name="questionId">The activity that asked.</param>
internal sealed class StreamedAnswer(IReplyStream stream, IReplyRenderer renderer, string? questionId) : IAnswerProgress
{
    /// <inheritdoc/>
    public void Begin(LanguageTag language) => stream.Show(Part(Phrases.In(language).Writing, language), null);

    /// <inheritdoc/>
    public void Show(Answer soFar) => stream.Show(Part(renderer.RenderSoFar(soFar), soFar.Language), soFar);

    private Activity Part(string text, LanguageTag language) => new()
    {
        Type = ActivityTypes.Typing,
        Text = text,
        TextFormat = "markdown",
        Locale = $"{language.Code()}-IN",
        ReplyToId = questionId,
    };
}
