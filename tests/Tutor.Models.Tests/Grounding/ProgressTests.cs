using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Models.Tests.Grounding;

/// <summary>What is told of an answer while the model still writes it.</summary>
public sealed class ProgressTests(BattleLibrary library)
{
    private const string When = "পলাশির যুদ্ধ কবে হয়েছিল?";
    private const string Date = "পলাশির যুদ্ধ হয় ১৭৫৭ সালের ২৩ জুন।";
    private const string Commander = "ইংরেজ বাহিনীর সেনাপতি ছিলেন রবার্ট ক্লাইভ।";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASentenceIsShownWhileTheNextIsWritten()
    {
        var progress = new SeenProgress();
        await using var model = await ScriptedModel.StartAsync(async (context, _, _) =>
        {
            var stream = await StreamedCompletion.BeginAsync(context);
            await stream.WriteAsync($$"""{"in_sources":true,"sentences":[{"text":"{{Date}}","evidence":[1]}""");
            await progress.FirstShown.Task.WaitAsync(context.RequestAborted);
            await stream.WriteAsync($$""",{"text":"{{Commander}}","evidence":[2]}],"translations":[]}""");
            await stream.EndAsync("stop", new JsonObject { ["prompt_tokens"] = 700, ["completion_tokens"] = 60, ["total_tokens"] = 760 });
        });

        var answer = await AskAsync(model, When, progress);

        progress.Begun.ShouldBe(LanguageTag.Bengali);
        progress.Shown.Select(shown => shown.Text).ShouldBe([Date, $"{Date} {Commander}"]);
        answer.Text.ShouldBe($"{Date} {Commander} [1]");
        progress.Shown[0].Citations.ShouldHaveSingleItem().Quote.Text.ShouldBe(answer.Citations.ShouldHaveSingleItem().Quote.Text);
        answer.Model!.InputTokens.ShouldBe(700);
    }

    [Fact]
    public async Task NothingThatWasShownIsTakenBack()
    {
        await using var model = await ScriptedModel.StartAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)));
        var parts = 0;
        foreach (var question in new[] { When, "পলাশির যুদ্ধের কারণগুলি লেখো। (৫)", "পলাশির যুদ্ধ সম্পর্কে আলোচনা করো। (৮)", "बक्सर के युद्ध का परिणाम लिखिए। (5)", "palashir juddher fol ki chilo?" })
        {
            var progress = new SeenProgress();
            var answer = await AskAsync(model, question, progress);

            foreach (var (earlier, later) in progress.Shown.Zip(progress.Shown.Skip(1).Append(answer)))
                later.Text.ShouldStartWith(earlier.Text, Case.Sensitive, question);
            parts += progress.Shown.Count;
        }

        parts.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task ASentenceThatFailsACheckIsNotShown()
    {
        var progress = new SeenProgress();
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Cast.Say(
            context, [("পলাশির যুদ্ধ হয় ১৭৫৮ সালের ২৩ জুন।", [1]), (Date, [1]), ("এতে পাঁচ হাজার সৈন্য মারা যায়।", [1]), ("This battle was important.", [1]), (Commander, [2])]));

        await AskAsync(model, When, progress);

        progress.Shown.Select(shown => shown.Text).ShouldBe([Date, $"{Date} {Commander}"]);
    }

    [Fact]
    public async Task NothingIsShownBeforeWhatIsAskedIsSaid()
    {
        var progress = new SeenProgress();
        await using var model = await ScriptedModel.StartAsync((context, _, _) => Cast.Say(context, [(Commander, [2]), (Date, [1])]));

        var answer = await AskAsync(model, When, progress);

        progress.Shown.Select(shown => shown.Text).ShouldBe([$"{Commander} {Date}"]);
        answer.Text.ShouldStartWith(Commander);
    }

    public static TheoryData<string> Endings => ["cut", "silent", "garbage"];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task WhatAnsweredTheQuestionBeforeTheModelFailedIsTheAnswer(string ending)
    {
        var progress = new SeenProgress();
        await using var model = await ScriptedModel.StartAsync(
            async (context, _, _) =>
            {
                var stream = await StreamedCompletion.BeginAsync(context);
                await stream.WriteAsync($$"""{"in_sources":true,"sentences":[{"text":"{{Date}}","evidence":[1]},{"te""");
                await progress.FirstShown.Task.WaitAsync(context.RequestAborted);
                await EndAsync(context, stream, ending);
            },
            ("Timeout", "00:00:03"));

        var answer = await AskAsync(model, When, progress);

        answer.Text.ShouldBe($"{Date} [1]");
        answer.IsWrittenByModel.ShouldBeTrue();
        answer.Model!.OutputTokens.ShouldBeGreaterThan(0);
        model.Server.Calls.Count.ShouldBe(1);
        library.ShouldQuoteWordForWord(answer);
    }

    [Fact]
    public async Task WhereNoModelIsAskedNothingBegins()
    {
        await using var model = await ScriptedModel.StartAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)));
        foreach (var question in new[] { "নিউটনের গতিসূত্র কী?", "পলাশির যুদ্ধ ১৭৬৪ সালে হয়েছিল, সত্য না মিথ্যা?", "" })
        {
            var progress = new SeenProgress();
            await library.Tutor(model.Writer).AskAsync(new AskRequest(question, []) { Progress = progress }, Cancellation);

            progress.Begun.ShouldBeNull(question);
            progress.Shown.ShouldBeEmpty(question);
        }

        model.Server.Calls.ShouldBeEmpty();
    }

    private static async Task EndAsync(HttpContext context, StreamedCompletion stream, string ending)
    {
        switch (ending)
        {
            case "cut":
                context.Abort();
                break;
            case "silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            default:
                await stream.WriteAsync("xt\": oops}}}");
                await stream.EndAsync("stop", new JsonObject { ["prompt_tokens"] = 700, ["completion_tokens"] = 60, ["total_tokens"] = 760 });
                break;
        }
    }

    private async Task<Answer> AskAsync(ScriptedModel model, string question, SeenProgress progress) =>
        (await library.Tutor(model.Writer).AskAsync(new AskRequest(question, []) { Progress = progress }, Cancellation)).ShouldBeOfType<Answer>();
}
