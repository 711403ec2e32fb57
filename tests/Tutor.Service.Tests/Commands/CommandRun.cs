using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Service.Commands;

namespace Tutor.Service.Tests.Commands;

/// <summary>One run of the command line in this process, with what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the service as it is composed.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(null, args);

    /// <summary>Runs with another tutor in place of the real one.</summary>
    public static async Task<CommandRun> OfAsync(ITutor? tutor, params string[] args)
    {
        using var data = new TemporaryFolder();
        return await InAsync(data, args, tutor: tutor);
    }

    /// <summary>Runs over what earlier runs left in a data folder.</summary>
    /// <param name="typed">What somebody types; null leaves the test's own input.</param>
    public static async Task<CommandRun> InAsync(TemporaryFolder data, string[] args, string? typed = null, ITutor? tutor = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = typed is null ? null : new StringReader(typed);
        var code = await TutorCommandLine.RunAsync(
            args,
            (settings, adapt) => Program.Compose(settings, builder =>
            {
                adapt?.Invoke(builder);
                builder.Configuration["Tutor:Knowledge:DataFolder"] = data.Path;
                if (tutor is not null)
                    builder.Services.AddSingleton(tutor);
            }),
            output,
            error,
            input);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
