using System.CommandLine;
using System.Text.Json;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary><c>ask "…"</c>: one question, answered on the terminal.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> s_question = new("question") { Description = "What the student asks, in Bengali or Hindi, in any of its spellings." };

    private static readonly Option<string[]> s_history = new("--history") { Description = "An earlier question of the same student; repeat it for more, the oldest first." };

    private static readonly Option<int?> s_marks = new("--marks") { Description = "What an examiner would give, 1 to 20; it bounds the length of the answer." };

    private static readonly Option<string?> s_language = new("--language") { Description = "The language to answer in, bn or hi; without it, the language of the question." };

    private static readonly Option<bool> s_explain = new("--explain") { Description = "Also say what was found and why this was answered." };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write what POST /api/ask would send." };

    static AskCommand()
    {
        s_marks.Validators.Add(result =>
        {
            if (result.GetValue(s_marks) is < 1 or > 20)
                result.AddError("--marks must be a whole number from 1 to 20.");
        });
        s_language.AcceptOnlyFromAmong("bn", "hi");
    }

    public static Command Create(CommandHost host)
    {
        var command = new Command("ask", "Asks one question and prints the answer with the paragraphs it rests on. A refusal is an answer too: exit code 0.")
        {
            s_question, s_history, s_marks, s_language, s_explain, s_json,
        };
        command.SetAction((parsed, cancellation) => host.RunAsync((services, ending) => RunAsync(parsed, services, host.Output, ending), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var request = new AskRequest(
            parsed.GetValue(s_question)!,
            parsed.GetValue(s_history) ?? [],
            parsed.GetValue(s_marks),
            LanguageTags.Parse(parsed.GetValue(s_language)));
        var reply = await services.GetRequiredService<ITutor>().AskAsync(request, cancellation);
        var response = AskResponse.From(reply, parsed.GetValue(s_explain));
        if (parsed.GetValue(s_json))
            await output.WriteLineAsync(JsonSerializer.Serialize(response, ApiJson.Indented.AskResponse));
        else
            ReplyPrinter.Print(response, CommandHost.ConsoleOn(output));
        return ExitCodes.Done;
    }
}
