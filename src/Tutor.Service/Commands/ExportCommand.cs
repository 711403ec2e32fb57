using System.CommandLine;
using System.Text.Json;
using Tutor.Service.Api;
using Tutor.Service.Examination;
using Tutor.Service.Hosting;

namespace Tutor.Service.Commands;

/// <summary><c>export exam FILE.jsonl</c>: what teachers decided, as an examination.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> s_file = new("file") { Description = "The file to write; it must not exist yet." };

    public static Command Create(CommandHost host)
    {
        var exam = new Command("exam", "Writes the answers that teachers have judged or corrected as examination questions, one a line. They hold students' words.") { s_file };
        exam.SetAction((parsed, cancellation) => host.RunAsync((services, ending) => RunAsync(parsed.GetValue(s_file)!, services, host, ending), cancellation));
        return new Command("export", "Writes what is kept into files.") { exam };
    }

    private static async Task<int> RunAsync(string path, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        if (File.Exists(path))
            throw new SettingsException($"The file {path} exists; name another, or delete it first.");
        var reviewed = await ActivatorUtilities.CreateInstance<ReviewedExam>(services).ReadAsync(cancellation);
        // A line without its passages would say that no document answers.
        var whole = reviewed.Where(question => question.PassagesStand).Select(question => JsonSerializer.Serialize(question.Question, ApiJson.Wire.ExamQuestion)).ToList();
        try
        {
            await File.WriteAllLinesAsync(path, whole, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The file {path} cannot be written: {e.Message}");
        }

        await host.Error.WriteLineAsync($"questions written: {whole.Count}; left out because a passage changed or is gone: {reviewed.Count - whole.Count}");
        return ExitCodes.Done;
    }
}
