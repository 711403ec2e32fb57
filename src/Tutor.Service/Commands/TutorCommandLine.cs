using System.CommandLine;
using Tutor.Service.Hosting;

namespace Tutor.Service.Commands;

/// <summary>Builds the tutor with these settings; <paramref name="adapt"/> changes it before the host is built.</summary>
internal delegate WebApplication Compose(string[] settings, Action<WebApplicationBuilder>? adapt);

/// <summary>The command line: <c>serve</c> unless another command is named.</summary>
internal static class TutorCommandLine
{
    private const string Description = """
        Answers students' questions from the school's documents and quotes the paragraph. Without a command it serves.

        Settings go with every command:
          --Tutor:Knowledge:Folder DIR   another library: a folder with documents/ in it
          --Tutor:SECTION:NAME VALUE     any other setting; README.md lists them
          --urls http://localhost:3978   where to listen (serve)
        The same names work as environment variables, with __ for the colon.

        Exit codes: 0 done, 1 done but a file of the library could not be read (ingest) or a reviewed answer
        holds no longer (eval --reviewed), 2 wrong usage or settings, 3 a fault of the program, 130 interrupted.
        """;

    /// <param name="input">Where answers come from when nobody sits at a terminal: <see cref="Console.In"/> unless a test says otherwise.</param>
    public static async Task<int> RunAsync(string[] args, Compose compose, TextWriter output, TextWriter error, TextReader? input = null)
    {
        try
        {
            var (command, settings) = SettingSwitches.Split(args);
            var host = new CommandHost(compose, settings, output, error, input);
            return await InvokeAsync(command, host);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (StartupFailure.Sentence(e) is { } sentence)
        {
            await error.WriteLineAsync(sentence);
            return ExitCodes.Usage;
        }
        catch (Exception e)
        {
            await error.WriteLineAsync($"The program failed; no setting can mend this: {e}");
            return ExitCodes.Fault;
        }
    }

    private static Task<int> InvokeAsync(string[] args, CommandHost host)
    {
        var root = new RootCommand(Description)
        {
            ServeCommand.Create(host),
            AskCommand.Create(host),
            IngestCommand.Create(host),
            EvalCommand.Create(host),
            FitJudgeCommand.Create(host),
            ExportCommand.Create(host),
            StudentCommand.Create(host),
            TeacherCommand.Create(host),
            TeamsPackageCommand.Create(host),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(host, cancellation));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            host.Error.WriteLine($"{parsed.Errors[0].Message} See --help.");
            return Task.FromResult(ExitCodes.Usage);
        }

        return parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            // The host itself listens for Ctrl+C and termination, and stops in order.
            ProcessTerminationTimeout = null,
        });
    }
}
