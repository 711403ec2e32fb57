using System.Text.Json;

namespace Tutor.Service.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private const string Exam = """
        {"id":"1","type":"when","marks":2,"lang":"bn","script":"native","question":"কবে?","answerable":true,"gold":[{"doc":"howrah.bn.txt","quote":"১৯৪৩ সালে"}],"need":"any","answer":[["1943"]]}

        {"id":"2","type":"unanswerable","marks":1,"lang":"hi","script":"latin","question":"kab?","answerable":false,"gold":[],"need":"any","answer":[]}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _exam;

    public EvalCommandTests()
    {
        _exam = _folder.Write("exam.jsonl", Exam);
        _folder.Write("documents/howrah.bn.txt", $"শিরোনাম\n\n{SmallLibrary.Quote}\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ATeacherReadsATable()
    {
        var run = await EvalAsync("--failures", "1");

        run.ExitCode.ShouldBe(0, run.Error);
        Row(run.Output, "all").ShouldBe(["2", "50.0", "100.0", "100.0", "100.0", "100.0", "50.0", "100.0", "0.0", "100.0", "100.0", "100.0", "1.000"]);
        Row(run.Output, "unanswerable").ShouldBe(["1", "0.0", "-", "-", "-", "-", "0.0", "100.0", "0.0", "-", "-", "-"]);
        run.Output.ShouldContain("marks 2/3 = 66.7 %");
        Row(run.Output, "0.7 to 0.8").ShouldBe(["2", "75.0", "50.0"]);
        run.Output.ShouldContain("2 unanswerable hi latin: kab?");
        run.Output.ShouldContain("not refused, not in the language of the question; right paragraph none exists");
    }

    [Fact]
    public async Task AMachineReadsJson()
    {
        var run = await EvalAsync("--json");

        var report = JsonElement.Parse(run.Output);
        report.GetProperty("marksWon").GetInt32().ShouldBe(2);
        report.GetProperty("results")[0].GetProperty("grade").GetProperty("right").GetBoolean().ShouldBeTrue();
        report.GetProperty("groups")[0].GetProperty("name").GetString().ShouldBe("all");
    }

    [Fact]
    public async Task QuotesAreLookedUpWhereTheSwitchSays()
    {
        using var other = new TemporaryFolder();
        other.Write("other.txt", "অন্য কথা।");

        var run = await EvalAsync("--json", "--sources", other.Path);

        JsonElement.Parse(run.Output).GetProperty("groups")[0].GetProperty("verbatim").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task WhatALineLeavesOutIsEmpty()
    {
        var file = _folder.Write("short.jsonl", """{"id":"1","type":"what","marks":2,"lang":"bn","script":"native","question":"কী?","answerable":false}""");
        var tutor = new ScriptedTutor(_ => SmallLibrary.Refusal());

        var run = await CommandRun.OfAsync(tutor, "eval", file, "--Tutor:Knowledge:Folder", _folder.Path);

        run.Output.ShouldContain("marks 2/2 = 100.0 %");
        tutor.Asked!.History.ShouldBeEmpty();
        tutor.Asked.Marks.ShouldBe(2);
    }

    [Theory]
    [InlineData("{\"id\":1}", "Line 1 of")]
    [InlineData("nonsense", "Line 1 of")]
    [InlineData("\n\n", "holds no question")]
    public async Task AFileThatIsNoExaminationIsNamedWithItsLine(string text, string told)
    {
        var file = _folder.Write("bad.jsonl", text);

        var run = await CommandRun.OfAsync("eval", file);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(told);
    }

    [Fact]
    public async Task AMissingFileIsSaidToBeMissing()
    {
        var run = await CommandRun.OfAsync("eval", Path.Combine(_folder.Path, "none.jsonl"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("There is no examination file");
    }

    [Fact]
    public async Task AFaultIsAWrongReplyAndTheExaminationGoesOn()
    {
        var run = await CommandRun.OfAsync(
            new ScriptedTutor(_ => throw new NotSupportedException()), "eval", _exam, "--Tutor:Knowledge:Folder", _folder.Path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("marks 0/3 = 0.0 %");
        run.Output.ShouldContain("The program failed at 2 questions");
    }

    private Task<CommandRun> EvalAsync(params string[] more) => CommandRun.OfAsync(
        new ScriptedTutor(_ => new SmallLibrary().Answer()), ["eval", _exam, "--Tutor:Knowledge:Folder", _folder.Path, .. more]);

    private static string[] Row(string output, string name) => output
        .Split('\n')
        .First(line => line.TrimStart().StartsWith(name + " ", StringComparison.Ordinal))
        .Trim()[name.Length..]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
