using System.Net;
using System.Text;
using System.Text.Json;
using Tutor.Review.Exports;
using Tutor.Testing.Transcripts;

namespace Tutor.Review.Tests.Exports;

public sealed class ExportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CsvOpensInASpreadsheetWithEveryLetterAndNoFormula()
    {
        await using var host = await ReviewHost.StartAsync();
        await host.SaveAsync(
            Turns.Of(1, "=HYPERLINK(\\\"http://evil.example\\\",\\\"বিপ্লব\\\")", "c1", reply: Turns.Refusal()) with { Question = "=HYPERLINK(\"http://evil.example\",\"বিপ্লব\")" },
            Turns.Of(2, "two", "c2", reply: Turns.Answer("+1, \"ক\"\nখ [1]")));

        using var response = await host.Client.GetAsync("/review/export.csv?show=all", Cancellation);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith(".csv");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var rows = Parse(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3));
        rows.Count.ShouldBe(3);
        rows.ShouldAllBe(row => row.Count == rows[0].Count);
        rows[1][rows[0].IndexOf("question")].ShouldBe("'=HYPERLINK(\"http://evil.example\",\"বিপ্লব\")");
        rows[2][rows[0].IndexOf("answer")].ShouldBe("'+1, \"ক\"\nখ [1]");
        rows[1][0].ShouldBe("2026-01-05 15:31:00");
        rows[2][rows[0].IndexOf("passages")].ShouldBe("october.bn 12");
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=\"x\",y", "\"'=\"\"x\"\",y\"")]
    public void AFieldIsQuotedAndNeverAFormula(string field, string written) => CsvLine.Of(field).ShouldBe(written + "\r\n");

    [Fact]
    public async Task JsonLinesHoldEveryTurnOfTheFilteredSetOldestFirst()
    {
        await using var host = await ReviewHost.StartAsync();
        await host.SaveAsync(Turns.Of(1, "one", "c1", reply: Turns.Refusal()), Turns.Of(2, "two", "c2", reply: Turns.Answer()), Turns.Of(3, "three", "c3", reply: Turns.Refusal()));

        var text = await host.Client.GetStringAsync("/review/export.jsonl?show=all&refused=1", Cancellation);

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("turn").GetProperty("question").GetString()).ShouldBe(["one", "three"]);
    }

    [Fact]
    public async Task ATranscriptIsTheListOfActivitiesAsTheyWereSent()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, "one", "c1", reply: Turns.Refusal());
        await host.SaveAsync(turn, Turns.Of(2, "two", "c2", reply: Turns.Answer()));

        foreach (var (path, count) in new[] { ("/review/export.transcript?show=all", 6), ($"/review/conversations/{turn.Conversation}/export.transcript", 3), ("/review/export.transcript?show=all&disliked=1", 0) })
        {
            using var json = JsonDocument.Parse(await host.Client.GetStringAsync(path, Cancellation));
            json.RootElement.GetArrayLength().ShouldBe(count);
            if (count > 0)
                json.RootElement[0].GetProperty("text").GetString().ShouldBe("one");
        }
    }

    [Fact]
    public async Task AnExportIsLoggedWithItsFilterAndWithoutWhatWasSearchedFor()
    {
        await using var host = await ReviewHost.StartAsync();

        (await host.Client.GetAsync("/review/export.csv?show=all&refused=1&q=secret", Cancellation)).Dispose();

        var entry = (await host.AuditAsync())[0];
        entry.Action.ShouldBe("transcript.export");
        entry.Detail.ShouldBe("csv ?show=all&refused=1 with a search");
    }

    [Fact]
    public async Task AnUnknownFormatIsNotFound()
    {
        await using var host = await ReviewHost.StartAsync();
        await host.ReadAsync("/review/export.xlsx", HttpStatusCode.NotFound);
    }

    /// <summary>Rows as RFC 4180 reads them.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted)
            {
                if (csv[i] != '"')
                    field.Append(csv[i]);
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                    field.Append(csv[i++]);
                else
                    quoted = false;
                continue;
            }

            switch (csv[i])
            {
                case '"':
                    quoted = true;
                    break;
                case ',':
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r' when csv[i + 1] == '\n':
                    i++;
                    row.Add(field.ToString());
                    field.Clear();
                    rows.Add(row);
                    row = [];
                    break;
                default:
                    field.Append(csv[i]);
                    break;
            }
        }

        field.Length.ShouldBe(0);
        return rows;
    }
}
