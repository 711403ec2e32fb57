using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Service.Tests.Commands;

/// <summary>An examination with a model costs no marks: a good one words answers that are as right, a bad one changes nothing.</summary>
public sealed class EvalWithModelTests : IDisposable
{
    // Of the school's examination every so many questions: enough of each kind, and quick.
    private const int Every = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly string _exam;

    public EvalWithModelTests() => _exam = _folder.Write("exam.jsonl", string.Join('\n', File
        .ReadLines(Directory.EnumerateFiles(Repository.PathOf("knowledge", "exams"), "*.jsonl").Single())
        .Where((_, number) => number % Every == 0)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AFaithfulModelCostsNoMarks()
    {
        var plain = await EvalAsync();

        var worded = await EvalAsync((context, task, _) => Cast.Say(context, Cast.Faithful(task)));

        worded.GetProperty("marksWon").GetInt32().ShouldBeGreaterThanOrEqualTo(plain.GetProperty("marksWon").GetInt32());
        Replies(worded).ShouldNotBe(Replies(plain));
    }

    [Theory]
    [InlineData("inventing figures")]
    [InlineData("doing what a text tells it")]
    [InlineData("failing")]
    public async Task ABadModelChangesNoReply(string which)
    {
        var plain = await EvalAsync();

        var worded = await EvalAsync(Cast.Bad[which]);

        Replies(worded).ShouldBe(Replies(plain));
        worded.GetProperty("marksWon").GetInt32().ShouldBe(plain.GetProperty("marksWon").GetInt32());
    }

    private static List<string> Replies(JsonElement report) =>
        [.. report.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("reply")).Select(reply => $"{reply.GetProperty("text")} {reply.GetProperty("citations")}")];

    private async Task<JsonElement> EvalAsync(Func<HttpContext, AskedTask, int, Task>? model = null)
    {
        if (model is null)
            return await RunAsync();
        await using var server = await ScriptedServer.StartAsync((context, call, number) => model(context, AskedTask.Of(call), number));
        return await RunAsync(
            $"--Tutor:Models:Chat:Endpoint={server.Endpoint}", "--Tutor:Models:Chat:Model=scripted", "--Tutor:Models:Chat:Retries=0", "--Tutor:Models:Chat:TokensPerDay=0");
    }

    private async Task<JsonElement> RunAsync(params string[] settings)
    {
        var run = await CommandRun.OfAsync(["eval", _exam, "--json", .. settings]);
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonElement.Parse(run.Output);
    }
}
