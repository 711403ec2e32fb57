using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>An answer of the tutor that is written before the reader's eyes, when the test says.</summary>
internal sealed class GrowingAnswer
{
    private readonly School _school;
    private readonly TaskCompletionSource<Reply> _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAnswerProgress? _progress;

    public GrowingAnswer(ChannelsHost host)
    {
        _school = host.School;
        host.Tutor.Script = request =>
        {
            _progress = request.Progress;
            _progress?.Begin(LanguageTag.Bengali);
            return _finished.Task;
        };
    }

    /// <summary>The answer so far.</summary>
    public void Say(string text) => _progress!.Show(Answer(text));

    public void Finish(string text) => _finished.SetResult(Answer(text));

    public void Fail() => _finished.SetException(new InvalidOperationException("the tutor burst"));

    /// <summary>As when the service stops.</summary>
    public void GiveUp() => _finished.SetCanceled();

    private Answer Answer(string text) => _school.Answer(text, LanguageTag.Bengali, ("october.bn", 1, []));
}
