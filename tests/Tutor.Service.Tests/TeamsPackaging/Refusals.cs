using Tutor.Service.Commands;
using Tutor.Service.Tests.Commands;

namespace Tutor.Service.Tests.TeamsPackaging;

internal static class Refusals
{
    /// <summary>This sentence and no other, the exit code of wrong input, and no file.</summary>
    public static void ShouldBeRefused(this CommandRun run, string sentence, string file)
    {
        run.Error.ShouldBe(sentence + Environment.NewLine);
        run.Output.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCodes.Usage);
        File.Exists(file).ShouldBeFalse();
    }
}
