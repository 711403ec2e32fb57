using System.Text.Json;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;

namespace Tutor.Review.Tests.Damage;

/// <summary>A record that cannot be read is said to be so, and everything else goes on.</summary>
public sealed class DamagedRecordPageTests
{
    private static readonly Turn s_whole = Turns.Of(1, "one", "c1", reply: Turns.Answer());
    private static readonly Turn s_hurt = Turns.Of(2, "two", "c1", reply: Turns.Answer());
    private static readonly Turn s_after = Turns.Of(3, "three", "c1", reply: Turns.Refusal());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bn", "সবটা পড়া যাচ্ছে না")]
    [InlineData("hi", "पूरा नहीं पढ़ा जा सका")]
    [InlineData("en", "cannot be read in full")]
    public async Task TheTranscriptSaysSoInTheTeachersLanguage(string language, string sentence)
    {
        await using var host = await HurtAsync("activities_out", "[{}]", language);

        var page = await host.ReadAsync($"/review/conversations/{s_hurt.Conversation}");

        page.QuerySelectorAll(".turn").Length.ShouldBe(3);
        page.QuerySelector(".damaged")!.TextContent.ShouldContain(sentence);
        page.QuerySelectorAll(".damaged").Length.ShouldBe(1);
        page.QuerySelector($"#t-{s_hurt.Id} .judging").ShouldNotBeNull();
        page.QuerySelector($"#t-{s_after.Id} .said.tutor")!.TextContent.ShouldContain("উত্তর");
    }

    [Fact]
    public async Task AReplyThatIsLostLeavesTheQuestion()
    {
        await using var host = await HurtAsync("reply", "{");

        var turn = (await host.ReadAsync($"/review/conversations/{s_hurt.Conversation}")).QuerySelector($"#t-{s_hurt.Id}")!;

        turn.QuerySelector(".said.student .plain")!.TextContent.ShouldBe("two");
        turn.QuerySelector(".judging").ShouldBeNull();
    }

    [Fact]
    public async Task TheListShowsTheConversation()
    {
        await using var host = await HurtAsync(null, "UPDATE turns SET type = 'riddle' WHERE id = '{0}'");
        await host.DamageAsync($"UPDATE turns SET type = 'riddle' WHERE id = '{s_after.Id}'");

        (await host.ReadAsync("/review?show=all")).QuerySelector(".conversations .mark")!.TextContent.ShouldBe("Cannot be read");
        await host.ReadAsync("/review/overview");
    }

    [Fact]
    public async Task ExportsGoOn()
    {
        await using var host = await HurtAsync("activity_in", "not JSON");

        var csv = (await host.Client.GetStringAsync("/review/export.csv?show=all", Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(4);
        csv[2].ShouldEndWith(",cannot be read in full");
        csv[3].ShouldEndWith(",");
        var lines = (await host.Client.GetStringAsync("/review/export.jsonl?show=all", Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("isDamaged").GetBoolean()).ShouldBe([false, true, false]);
        using var transcript = JsonDocument.Parse(await host.Client.GetStringAsync("/review/export.transcript?show=all", Cancellation));
        transcript.RootElement.EnumerateArray().Select(activity => activity.GetProperty("type").GetString())
            .ShouldBe(["message", "typing", "message", "trace", "typing", "message", "message", "typing", "message"]);
        transcript.RootElement[3].GetProperty("id").GetString().ShouldBe(s_hurt.Id.Value);
    }

    private static async Task<ReviewHost> HurtAsync(string? column, string written, string language = "en")
    {
        var host = await ReviewHost.StartAsync(language: language);
        await host.SaveAsync(s_whole, s_hurt, s_after);
        await host.DamageAsync(column is null
            ? string.Format(null, written, s_hurt.Id)
            : $"UPDATE turn_contents SET {column} = '{written}' WHERE place = (SELECT place FROM turns WHERE id = '{s_hurt.Id}')");
        return host;
    }
}
