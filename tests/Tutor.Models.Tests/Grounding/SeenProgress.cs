using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Models.Tests.Grounding;

/// <summary>Keeps what it is told.</summary>
internal sealed class SeenProgress : IAnswerProgress
{
    public TaskCompletionSource FirstShown { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LanguageTag? Begun { get; private set; }

    public List<Answer> Shown { get; } = [];

    public void Begin(LanguageTag language) => Begun = language;

    public void Show(Answer soFar)
    {
        Shown.Add(soFar);
        FirstShown.TrySetResult();
    }
}
