using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using Tutor.Channels.DirectLine;
using Tutor.Service.Hosting;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Service.Commands;

/// <summary><c>student find TEXT</c> and <c>student delete WHO</c>, for whoever administers the machine.</summary>
internal static class StudentCommand
{
    private static readonly Argument<string> s_text = new("text") { Description = "A part of the user id or of the name." };

    private static readonly Argument<string> s_who = new("who") { Description = "The pseudonym (32 digits), or the user id on the channel." };

    public static Command Create(CommandHost host)
    {
        var find = new Command("find", "Finds who stands behind pseudonyms: pseudonym, channel, user id, name.") { s_text };
        find.SetAction((parsed, cancellation) => host.RunUnstartedAsync((services, ending) => FindAsync(parsed.GetValue(s_text)!, services, host, ending), cancellation));
        var delete = new Command("delete", "Deletes everything that is kept of a student: conversations, reactions, identity. The audit log keeps only that it happened.") { s_who };
        delete.SetAction((parsed, cancellation) => host.RunUnstartedAsync((services, ending) => DeleteAsync(parsed.GetValue(s_who)!, services, host, ending), cancellation));
        return new Command("student", "Finds and deletes what is kept of a student.") { find, delete };
    }

    private static async Task<int> FindAsync(string text, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        await LogAsync(services, "student.find", cancellation);
        var found = await services.GetRequiredService<IStudentRegistry>().SearchAsync(text, cancellation);
        foreach (var student in found)
            await host.Output.WriteLineAsync(Line(student));
        if (found.Count == 0)
            await host.Error.WriteLineAsync("Nobody found.");
        return ExitCodes.Done;
    }

    private static async Task<int> DeleteAsync(string who, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var student = Pseudonym.Parse(who) ?? await ByUserIdAsync(who, services, cancellation);
        // The entry comes first: a deletion that cannot be logged must not happen.
        await LogAsync(services, "student.delete", cancellation);
        var turns = await services.GetRequiredService<ITranscriptStore>().DeleteStudentAsync(student, cancellation);
        await host.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"turns deleted: {turns}"));
        await services.GetRequiredService<IErasure>().EraseAsync(cancellation);
        var idle = services.GetRequiredService<IOptions<DirectLineOptions>>().Value.IdleTimeout;
        await host.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            A running service still has the student's last conversation in memory. It forgets it before it answers her next message, and at the
            latest {idle:hh\:mm} hours after she closed the page; restart the service to have it gone at once.
            """));
        return ExitCodes.Done;
    }

    /// <exception cref="SettingsException">Nobody has that user id, or several have.</exception>
    private static async Task<Pseudonym> ByUserIdAsync(string userId, IServiceProvider services, CancellationToken cancellation)
    {
        var found = await services.GetRequiredService<IStudentRegistry>().SearchAsync(userId, cancellation);
        var exact = found.Where(student => student.UserId == userId).ToList();
        return exact switch
        {
            [var only] => only.Pseudonym,
            [] => throw new SettingsException($"Nobody has the user id {userId}; 'student find TEXT' lists ids and pseudonyms."),
            _ => throw new SettingsException($"The user id is one of several channels; name the pseudonym:{string.Concat(exact.Select(student => $"\n  {Line(student)}"))}"),
        };
    }

    private static Task LogAsync(IServiceProvider services, string action, CancellationToken cancellation) =>
        services.GetRequiredService<IAuditLog>().AppendAsync(
            new AuditEntry(services.GetRequiredService<TimeProvider>().GetUtcNow(), AuditEntry.CommandLine, action), cancellation);

    private static string Line(StudentIdentity student) => $"{student.Pseudonym}  {student.Channel}  {student.UserId}  {student.Name}".TrimEnd();
}
