using Tutor.Answering;

namespace Tutor.Service.Tests;

/// <summary>Says what a test tells it to say, and remembers what it was asked.</summary>
internal sealed class ScriptedTutor(Func<AskRequest, Reply> script) : ITutor
{
    public AskRequest? Asked { get; private set; }

    public void Forget() => Asked = null;

    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Asked = request;
        return Task.FromResult(script(request));
    }
}
