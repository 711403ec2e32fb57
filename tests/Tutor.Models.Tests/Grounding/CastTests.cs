using Tutor.Answering;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Models.Tests.Grounding;

/// <summary>What the student sees, whatever the model is.</summary>
public sealed class CastTests(BattleLibrary library)
{
    private static readonly string[] Questions =
    [
        "পলাশির যুদ্ধ কবে হয়েছিল?",
        "পলাশির যুদ্ধের কারণগুলি লেখো। (৫)",
        "बक्सर का युद्ध कब हुआ?",
        "बक्सर के युद्ध में कितने अंग्रेज़ सैनिक थे?",
        "palashir juddher fol ki chilo?",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> BadModels => new(Cast.Bad.Keys.SelectMany(which => new[] { (which, true), (which, false) }));

    [Theory]
    [MemberData(nameof(BadModels))]
    public async Task ABadModelChangesNothing(string which, bool streaming)
    {
        await using var model = await ScriptedModel.StartAsync(Cast.Bad[which], ("Timeout", "00:00:00.400"), ("TotalTimeout", "00:00:05"), ("BreakAfter", "1000"), ("Streaming", streaming.ToString()));
        var tutor = library.Tutor(model.Writer);
        foreach (var question in Questions)
        {
            var plain = (await library.Tutor(null).AskAsync(new AskRequest(question, []), Cancellation)).ShouldBeOfType<Answer>(question);

            var progress = new SeenProgress();
            var answer = (await tutor.AskAsync(new AskRequest(question, []) { Progress = progress }, Cancellation)).ShouldBeOfType<Answer>(question);

            progress.Shown.ShouldBeEmpty(question);
            answer.Text.ShouldBe(plain.Text, question);
            answer.Note.ShouldBe(plain.Note, question);
            answer.ReadingAid.ShouldBe(plain.ReadingAid, question);
            answer.Translation.ShouldBeNull(question);
            answer.Citations.Select(citation => citation.Quote.Text).ShouldBe(plain.Citations.Select(citation => citation.Quote.Text), question);
            answer.IsWrittenByModel.ShouldBeFalse(question);
            library.ShouldQuoteWordForWord(answer);
        }

        model.Server.Calls.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFaithfulModelWordsTheAnswer(bool streaming)
    {
        await using var model = await ScriptedModel.StartAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)), ("Streaming", streaming.ToString()));
        foreach (var question in Questions)
        {
            var answer = (await library.Tutor(model.Writer).AskAsync(new AskRequest(question, []), Cancellation)).ShouldBeOfType<Answer>(question);

            answer.IsWrittenByModel.ShouldBeTrue($"{question}\n{answer.Text}\n{string.Join(", ", answer.Model!.Dropped)} {answer.Model.Fault}");
            answer.Text.ShouldContain("[1]");
            library.ShouldQuoteWordForWord(answer);
        }
    }
}
