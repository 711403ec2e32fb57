using System.Text.RegularExpressions;
using Tutor.Service.Tests.Commands;

namespace Tutor.Service.Tests.Infra;

public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("teams/README.md")]
    public async Task EveryCommandThatAReadmeNamesExists(string readme)
    {
        var text = File.ReadAllText(Repository.PathOf("infra", readme));
        var commands = Command().Matches(text).Select(command => command.Groups["words"].Value.Trim()).Distinct().ToList();

        commands.ShouldNotBeEmpty();
        foreach (var command in commands)
        {
            var run = await CommandRun.OfAsync([.. command.Split(' '), "--help"]);
            run.ExitCode.ShouldBe(0, command);
            foreach (var option in Option().Matches(text[text.IndexOf(command, StringComparison.Ordinal)..].Split('\n')[0]).Select(option => option.Value))
                run.Output.ShouldContain(option, customMessage: command);
        }
    }

    // The words of a command, up to its first argument or option: "teacher add", "ingest".
    [GeneratedRegex(@"(/app/Tutor\.Service|--project src/Tutor\.Service --)(?<words>( [a-z][a-z-]*)+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<= )--[a-z][a-z-]+")]
    private static partial Regex Option();
}
