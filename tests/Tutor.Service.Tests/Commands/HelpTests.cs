namespace Tutor.Service.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("Exit codes:", "--help")]
    [InlineData("until stopped", "serve", "--help")]
    [InlineData("--history", "ask", "--help")]
    [InlineData("--json", "ingest", "--help")]
    [InlineData("--failures", "eval", "--help")]
    [InlineData("--cross-validate <FILE.jsonl …>", "eval", "--help")]
    [InlineData("--ablations", "eval", "--help")]
    [InlineData("--reviewed", "eval", "--help")]
    [InlineData("<file>", "export", "exam", "--help")]
    [InlineData("<who>", "student", "delete", "--help")]
    [InlineData("--app-id", "teams-package", "--help")]
    public async Task EveryCommandExplainsItself(string holds, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain(holds);
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("frob", "frob")]
    [InlineData("'ask'", "ask")]
    [InlineData("20", "ask", "কবে?", "--marks", "50")]
    [InlineData("fr", "ask", "কবে?", "--language", "fr")]
    [InlineData("'eval'", "eval")]
    [InlineData("'eval'", "eval", "exam.jsonl", "--reviewed")]
    [InlineData("'delete'", "student", "delete")]
    public async Task WrongUsageIsSaidInOneLineWithExitCodeTwo(string holds, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(holds);
        run.Error.ShouldEndWith($"See --help.{Environment.NewLine}");
    }
}
