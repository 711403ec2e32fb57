using Tutor.Answering;
using Tutor.Answering.Grounding;
using Tutor.Language;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Models.Tests.Resilience;

public sealed class FailureTests
{
    private static readonly WritingTask Task1 = new("প্রশ্ন", LanguageTag.Bengali, QuestionType.When, 1, 40, [new NumberedSentence(1, "ক।", "খ", LanguageTag.Bengali)]) { Conversation = "c1" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ABusyServerIsAskedAgainWhenItSays()
    {
        await using var model = await ScriptedModel.StartAsync((context, task, call) =>
        {
            context.Response.Headers.RetryAfter = "0";
            return call < 3 ? Cast.Status(context, 429) : Cast.Say(context, Cast.Faithful(task));
        });

        (await WriteAsync(model)).ShouldHaveSingleItem().Text.ShouldBe("ক।");
        model.Server.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AServerThatAsksForAnHourIsNotWaitedFor()
    {
        await using var model = await ScriptedModel.StartAsync((context, _, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Cast.Status(context, 429);
        });

        (await FaultAsync(model)).ShouldBe(WriterFault.Unreachable);
        model.Server.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, 3)]
    [InlineData(401, 1)]
    [InlineData(400, 1)]
    public async Task OnlyWhatMayPassIsTriedAgain(int status, int calls)
    {
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Cast.Status(context, status));

        (await FaultAsync(model)).ShouldBe(WriterFault.Unreachable);
        model.Server.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task AModelThatIsDownIsLeftAlone()
    {
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Cast.Status(context, 500), ("Retries", "0"), ("BreakAfter", "2"));

        for (var i = 0; i < 5; i++)
            (await FaultAsync(model)).ShouldBe(WriterFault.Unreachable);
        model.Server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ASlowModelIsGivenUp()
    {
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Task.Delay(Timeout.Infinite, context.RequestAborted), ("Timeout", "00:00:00.300"));

        (await FaultAsync(model)).ShouldBe(WriterFault.TooSlow);
    }

    [Fact]
    public async Task WhatWaitsBeyondTheQueueDoesWithoutTheModel()
    {
        var busy = new TaskCompletionSource();
        var free = new TaskCompletionSource();
        await using var model = await ScriptedModel.StartAsync(
            async (context, task, _) =>
            {
                busy.SetResult();
                await free.Task;
                await Cast.Say(context, Cast.Faithful(task));
            },
            ("Concurrency", "1"),
            ("Queue", "0"));
        var first = WriteAsync(model);
        await busy.Task;

        (await FaultAsync(model)).ShouldBe(WriterFault.Busy);
        free.SetResult();
        (await first).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TheCallerMayGiveUp()
    {
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var ending = new CancellationTokenSource();
        var writing = model.Writer.WriteAsync(Task1, _ => { }, ending.Token);
        await ending.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(writing);
    }

    [Theory]
    [InlineData("TokensPerDay", "c2")]
    [InlineData("TokensPerConversation", "c1")]
    public async Task WhenTheBudgetIsSpentNoModelIsAsked(string bound, string conversation)
    {
        // A call reads 900 tokens and writes 80.
        await using var model = await ScriptedModel.StartAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)), (bound, "1500"));
        await model.Writer.WriteAsync(Task1, _ => { }, Cancellation);
        await model.Writer.WriteAsync(Task1, _ => { }, Cancellation);

        var spent = await Should.ThrowAsync<AnswerWriterException>(model.Writer.WriteAsync(Task1 with { Conversation = conversation }, _ => { }, Cancellation));

        spent.Fault.ShouldBe(WriterFault.BudgetSpent);
        model.Server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AConversationThatSpentItsTokensTakesNoneFromOthers()
    {
        await using var model = await ScriptedModel.StartAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)), ("TokensPerConversation", "900"));
        await model.Writer.WriteAsync(Task1, _ => { }, Cancellation);

        (await FaultAsync(model)).ShouldBe(WriterFault.BudgetSpent);
        (await WriteAsync(model, "c2")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TokensArePriced()
    {
        await using var model = await ScriptedModel.StartAsync(
            (context, task, _) => Cast.Say(context, Cast.Faithful(task)), ("PricePerMillionInput", "2"), ("PricePerMillionOutput", "10"), ("PricePerDay", "0.002"));

        // 900 at 2 and 80 at 10 a million.
        (await model.Writer.WriteAsync(Task1, _ => { }, Cancellation)).Cost.ShouldBe(new ModelCost(900, 80, 0.0026m));
        (await FaultAsync(model)).ShouldBe(WriterFault.BudgetSpent);
    }

    /// <summary>The sentences that are handed over.</summary>
    private static async Task<List<WrittenSentence>> WriteAsync(ScriptedModel model, string conversation = "c1")
    {
        var sentences = new List<WrittenSentence>();
        await model.Writer.WriteAsync(Task1 with { Conversation = conversation }, sentences.Add, Cancellation);
        return sentences;
    }

    private static async Task<WriterFault> FaultAsync(ScriptedModel model) =>
        (await Should.ThrowAsync<AnswerWriterException>(model.Writer.WriteAsync(Task1, _ => { }, Cancellation))).Fault;
}
