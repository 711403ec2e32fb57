using System.Collections.Concurrent;
using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>Answers every question from the first paragraph of the school's library, or as the test says; keeps what it was asked.</summary>
internal sealed class ScriptedTutor(School school) : ITutor
{
    public ConcurrentQueue<AskRequest> Asked { get; } = new();

    public Func<AskRequest, Task<Reply>>? Script { get; set; }

    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        Asked.Enqueue(request);
        return Script?.Invoke(request) ?? Task.FromResult<Reply>(school.Answer("১৯১৭ সালে। [1]", LanguageTag.Bengali, ("october.bn", 1, [])));
    }
}
