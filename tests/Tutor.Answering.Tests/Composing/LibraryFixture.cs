using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>A small library of a test's own, read as a school's would be, and the tutor that answers from it.</summary>
public abstract class LibraryFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public RealTutor Tutor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Write(_folder);
        Tutor = await RealTutor.OfAsync(_folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        Tutor.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The answer, with the promise checked; a refusal fails the test with its reasons.</summary>
    public Task<Answer> AnswerAsync(string question, params string[] history) => AnswerAsync(new AskRequest(question, history));

    /// <inheritdoc cref="AnswerAsync(string, string[])"/>
    public async Task<Answer> AnswerAsync(AskRequest request)
    {
        var reply = await Tutor.AskAsync(request);
        Promise.Check(reply, Tutor, request.Text);
        return reply.ShouldBeOfType<Answer>($"{request.Text} → {reply.Text}");
    }

    /// <summary>Writes the library's <c>documents/</c>.</summary>
    protected abstract void Write(TemporaryFolder folder);
}
