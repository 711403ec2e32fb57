using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Service.Hosting;

namespace Tutor.Service.Tests.Hosting;

public sealed class WarmUpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryKindOfQuestionIsAskedInBothLanguages()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var app = Program.Compose([$"--Tutor:Knowledge:DataFolder={_folder.Path}", "--urls=http://127.0.0.1:0"]);
        await app.StartAsync(cancellation);
        var tutor = app.Services.GetRequiredService<DocumentTutor>();

        var asked = new HashSet<(LanguageTag, QuestionType)>();
        foreach (var question in WarmUp.Made(app.Services.GetRequiredService<ILibrary>().Current))
        {
            var reply = await tutor.AskAsync(new AskRequest(question, []), cancellation);
            asked.Add((reply.Language, reply.Question.Type));
        }

        foreach (var language in (LanguageTag[])[LanguageTag.Bengali, LanguageTag.Hindi])
            asked.Where(kind => kind.Item1 == language).Select(kind => kind.Item2).ShouldBe(
                [
                    QuestionType.When, QuestionType.Who, QuestionType.Where, QuestionType.HowMany, QuestionType.What, QuestionType.Why, QuestionType.Explain,
                    QuestionType.Compare, QuestionType.MultipleChoice, QuestionType.TrueFalse, QuestionType.FillBlank,
                ],
                ignoreOrder: true);
    }

    [Fact]
    public void ALibraryWithoutDocumentsIsNotAsked() => WarmUp.Made(Library.Empty).ShouldBeEmpty();
}
