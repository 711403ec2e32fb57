using System.Text.Json;
using Tutor.Language;

namespace Tutor.Service.Tests.Commands;

public sealed class AskCommandTests
{
    private readonly ScriptedTutor _tutor = new(_ => new SmallLibrary().Answer());

    [Fact]
    public async Task TheAnswerComesWithItsParagraphAndWhereItStands()
    {
        var run = await CommandRun.OfAsync(_tutor, "ask", "কবে?");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldBe($"""
            ১৯৪৩ সালে। [1]

            [1] হাওড়া সেতু · সেতুর ইতিহাস · ¶ 2  /sources/bridges/howrah.bn#p2
                “{SmallLibrary.Quote}”

            """);
    }

    [Fact]
    public async Task WhatTheRunningServiceIsAnsweringInTeamsIsLeftToIt()
    {
        using var data = new TemporaryFolder();
        var waiting = Path.Combine(Directory.CreateDirectory(Path.Combine(data.Path, "botframework", "inbox")).FullName, "0.json");
        await File.WriteAllTextAsync(waiting, "{}", TestContext.Current.CancellationToken);

        (await CommandRun.InAsync(data, ["ask", "কবে?"], tutor: _tutor)).ExitCode.ShouldBe(0);

        (await File.ReadAllTextAsync(waiting, TestContext.Current.CancellationToken)).ShouldBe("{}");
    }

    [Fact]
    public async Task HistoryMarksAndLanguageReachTheTutor()
    {
        await CommandRun.OfAsync(_tutor, "ask", "আর কে?", "--history", "প্রথম", "--history", "দ্বিতীয়", "--marks", "5", "--language", "hi");

        _tutor.Asked!.Text.ShouldBe("আর কে?");
        _tutor.Asked.History.ShouldBe(["প্রথম", "দ্বিতীয়"]);
        _tutor.Asked.Marks.ShouldBe(5);
        _tutor.Asked.Language.ShouldBe(LanguageTag.Hindi);
    }

    [Fact]
    public async Task JsonIsWhatTheApiSends()
    {
        var run = await CommandRun.OfAsync(_tutor, "ask", "কবে?", "--json", "--explain");

        var reply = JsonElement.Parse(run.Output);
        reply.GetProperty("citations")[0].GetProperty("quote").GetString().ShouldBe(SmallLibrary.Quote);
        reply.GetProperty("retrieved")[0].GetProperty("score").GetDouble().ShouldBe(7.5);
    }

    [Fact]
    public async Task ExplainPrintsTheTreeAndThePassages()
    {
        var run = await CommandRun.OfAsync(_tutor, "ask", "কবে?", "--explain");

        run.Output.ShouldContain("confidence 0.75");
        run.Output.ShouldContain("Searched two words.");
        run.Output.ShouldContain("└── Best passage  7.5");
        run.Output.ShouldContain("1.    7.500  bridges/howrah.bn ¶ 2");
    }

    [Fact]
    public async Task ARefusalIsPrintedWithWhatTheDocumentsSpeakOf()
    {
        var run = await CommandRun.OfAsync(new ScriptedTutor(_ => SmallLibrary.Refusal()), "ask", "कब?");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("दस्तावेज़ों में नहीं है।");
        run.Output.ShouldContain("ये उत्तर नहीं हैं, पर दस्तावेज़ों में मिलते-जुलते ये विषय हैं:");
        run.Output.ShouldContain("→ সেতুর ইতিহাস (बांग्ला: सेतुर इतिहास) · अनुच्छेद २  /sources/bridges/howrah.bn#p2");
    }

    [Fact]
    public async Task TheReadingAidStandsBetweenTheAnswerAndTheParagraphs()
    {
        var run = await CommandRun.OfAsync(new ScriptedTutor(_ => new SmallLibrary().Answer() with { ReadingAid = "हिन्दी [बांग्ला]:\n\n१९४३ साले। [1]" }), "ask", "कब?");

        run.Output.ShouldContain($"১৯৪৩ সালে। [1]{Environment.NewLine}{Environment.NewLine}हिन्दी [बांग्ला]:");
        run.Output.IndexOf("१९४३ साले। [1]", StringComparison.Ordinal).ShouldBeLessThan(run.Output.IndexOf("[1] হাওড়া সেতু", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AQuestionThatLooksLikeMarkupOrASwitchIsAskedAsItIs()
    {
        await CommandRun.OfAsync(_tutor, "ask", "--", "--Tutor:[bold]কবে[/]?");

        _tutor.Asked!.Text.ShouldBe("--Tutor:[bold]কবে[/]?");
    }

    [Fact]
    public async Task AFaultEndsWithItsOwnExitCode()
    {
        var run = await CommandRun.OfAsync(new ScriptedTutor(_ => throw new NotSupportedException("fault")), "ask", "কবে?");

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldStartWith("The program failed");
    }
}
