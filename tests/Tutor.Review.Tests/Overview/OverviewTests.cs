using Tutor.Knowledge.Analysis;
using Tutor.Language;
using Tutor.Review.Overview;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Statistics;

namespace Tutor.Review.Tests.Overview;

public sealed class OverviewTests
{
    [Fact]
    public async Task EveryPlotHasItsFiguresInATableBehindIt()
    {
        await using var host = await ReviewHost.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var disliked = Turns.Of(4, "d", "c4", reply: Turns.Answer(), at: now);
        await host.SaveAsync(
            Turns.Of(1, "a", "c1", reply: Turns.Answer(), at: now),
            Turns.Of(2, "পলাশির যুদ্ধ কবে?", "c2", reply: Turns.Refusal(), at: now),
            Turns.Of(3, "c", "c3", "amit", ChannelNames.Teams, Turns.Answer(language: LanguageTag.Hindi), now),
            disliked,
            Turns.Of(5, "old", "c5", reply: Turns.Refusal(), at: now.AddDays(-20)));
        await host.DislikeAsync(disliked);

        var page = await host.ReadAsync("/review/overview?days=7");

        var tables = page.QuerySelectorAll("table");
        tables[0].QuerySelectorAll("tbody tr").Length.ShouldBe(8);
        Row(tables[0].QuerySelector("tbody tr:last-child")!).ShouldBe(["Together", "4", "3 (75\u00A0%)", "1 (25\u00A0%)", "1 (25\u00A0%)"]);
        tables[1].QuerySelectorAll("tbody tr").Select(Row).Select(row => row[0] + row[1]).ShouldBe(["Bengali3", "Hindi1", "Together4"]);
        tables[2].QuerySelectorAll("tbody tr").Select(Row).Select(row => row[0] + row[1]).ShouldBe(["Web Chat3", "Teams1", "Together4"]);
        page.QuerySelectorAll("svg[role=img]").ShouldAllBe(plot => plot.QuerySelector("title") != null && (plot.QuerySelector("desc") != null || plot.HasAttribute("aria-label")));
        page.QuerySelectorAll(".groups")[0].TextContent.ShouldContain("পলাশির যুদ্ধ কবে?");
        page.QuerySelectorAll(".groups")[1].TextContent.ShouldContain("has changed or is gone since");
        (await host.ReadAsync("/review/overview?days=30")).QuerySelectorAll("table")[0].QuerySelector("tbody tr:last-child .number")!.TextContent.ShouldBe("5");
    }

    [Fact]
    public async Task ASchoolWithoutQuestionsSeesSentences()
    {
        await using var host = await ReviewHost.StartAsync();

        var page = await host.ReadAsync("/review/overview?days=sometime");

        page.QuerySelectorAll(".empty").Length.ShouldBe(3);
        page.QuerySelector(".views [aria-current]")!.TextContent.ShouldBe("7 days");
    }

    [Fact]
    public void QuestionsThatAskForTheSameStandTogetherInWhateverScriptAndLanguage()
    {
        var glossary = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, लड़ाई | war, battle | juddho"]);

        var groups = QuestionGroups.Of(
            [
                Refused("polashir juddho kobe hoyechilo"),
                Refused("পানিপথের প্রথম যুদ্ধ কবে হয়েছিল?"),
                Refused("পলাশির যুদ্ধ কবে হয়?"),
                Refused("সিপাহি বিদ্রোহের নেতা কে?"),
                Refused("पलाशी की लड़ाई कब हुई?"),
            ], glossary);

        groups.Select(group => string.Join(" | ", group.Questions.Select(question => question.Question))).ShouldBe(
        [
            "polashir juddho kobe hoyechilo | পলাশির যুদ্ধ কবে হয়? | पलाशी की लड़ाई कब हुई?",
            "পানিপথের প্রথম যুদ্ধ কবে হয়েছিল?",
            "সিপাহি বিদ্রোহের নেতা কে?",
        ]);
    }

    private static RefusedQuestion Refused(string question) =>
        new(TurnId.Of("api", question, "a"), ConversationId.Of("api", question), Turns.Morning, LanguageTag.Bengali, question);

    private static List<string> Row(AngleSharp.Dom.IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];
}
