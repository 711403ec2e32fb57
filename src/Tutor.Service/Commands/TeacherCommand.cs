using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tutor.Review.Accounts;
using Tutor.Service.Api;
using Tutor.Service.Hosting;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Service.Commands;

/// <summary><c>teacher add</c>, <c>list</c>, <c>password</c>, <c>disable</c>, <c>enable</c>: the accounts that open /review.</summary>
internal static class TeacherCommand
{
    private static readonly Argument<string> s_name = new("name") { Description = "What is typed to sign in; capitals do not matter. Put a name of several words in quotes." };

    private static readonly Option<bool> s_administrator = new("--administrator") { Description = "May also manage accounts, read the audit log, see who students are, and delete them." };

    private static readonly Option<string?> s_entra = new("--entra")
    {
        Description = "The object id in Microsoft Entra ID of who signs in with it. The account then has no password; teacher password gives it one.",
    };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write the account or the list as JSON." };

    public static Command Create(CommandHost host)
    {
        var add = new Command("add", "Adds an account. The password is asked for twice; when input is piped, it is its first line.") { s_name, s_administrator, s_entra, s_json };
        add.SetAction((parsed, cancellation) => RunAsync(host, services => AddAsync(parsed, services, host, cancellation), cancellation));
        var list = new Command("list", "Lists the accounts.") { s_json };
        list.SetAction((parsed, cancellation) => RunAsync(host, services => ListAsync(parsed, services, host, cancellation), cancellation));
        var password = new Command("password", "Sets a new password, and unlocks the account. Its sessions end.") { s_name, s_json };
        password.SetAction((parsed, cancellation) => RunAsync(host, services => SetPasswordAsync(parsed, services, host, cancellation), cancellation));
        return new Command("teacher", "Manages the accounts that open /review.")
        {
            add,
            list,
            password,
            Switch("disable", "Nobody signs in to the account any more; its sessions end.", true, host),
            Switch("enable", "Undoes disable.", false, host),
        };
    }

    private static Command Switch(string name, string description, bool disabled, CommandHost host)
    {
        var command = new Command(name, description) { s_name, s_json };
        command.SetAction((parsed, cancellation) => RunAsync(
            host,
            async services =>
            {
                var account = await FindAsync(parsed, services, cancellation);
                var changes = services.GetRequiredService<AccountChanges>();
                Refuse(await changes.SetDisabledAsync(AuditEntry.CommandLine, account, disabled, cancellation), changes);
                await PrintAsync(parsed, await FindAsync(parsed, services, cancellation), services, host);
                return ExitCodes.Done;
            },
            cancellation));
        return command;
    }

    // Accounts need no library to be read first.
    private static Task<int> RunAsync(CommandHost host, Func<IServiceProvider, Task<int>> body, CancellationToken cancellation) =>
        host.RunUnstartedAsync((services, _) => body(services), cancellation);

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var changes = services.GetRequiredService<AccountChanges>();
        var wanted = new NewAccount(
            parsed.GetValue(s_name)!, parsed.GetValue(s_administrator) ? AccountRole.Administrator : AccountRole.Teacher, null, parsed.GetValue(s_entra));
        // Nobody should think of a password for a name that is taken.
        Refuse(await changes.CheckAsync(wanted, cancellation), changes);
        if (wanted.EntraObjectId is null)
            wanted = wanted with { Password = await AskAsync(host, changes, cancellation) };
        var (problem, account) = await changes.AddAsync(AuditEntry.CommandLine, wanted, cancellation);
        Refuse(problem, changes);
        await PrintAsync(parsed, account!, services, host);
        return ExitCodes.Done;
    }

    private static async Task<int> SetPasswordAsync(ParseResult parsed, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var changes = services.GetRequiredService<AccountChanges>();
        var account = await FindAsync(parsed, services, cancellation);
        Refuse(await changes.SetPasswordAsync(AuditEntry.CommandLine, account, await AskAsync(host, changes, cancellation), cancellation), changes);
        await PrintAsync(parsed, await FindAsync(parsed, services, cancellation), services, host);
        return ExitCodes.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var accounts = (await services.GetRequiredService<IAccountStore>().ListAsync(cancellation)).Select(account => AccountResponse.From(account, now)).ToList();
        if (parsed.GetValue(s_json))
        {
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(accounts, ApiJson.Indented.IReadOnlyListAccountResponse));
            return ExitCodes.Done;
        }

        foreach (var account in accounts)
            await host.Output.WriteLineAsync(Line(account));
        if (accounts.Count == 0)
            await host.Error.WriteLineAsync("There is no account yet; 'teacher add NAME --administrator' adds the first.");
        return ExitCodes.Done;
    }

    private static async Task<Account> FindAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var name = parsed.GetValue(s_name)!;
        return await services.GetRequiredService<IAccountStore>().FindByNameAsync(name, cancellation)
            ?? throw new SettingsException($"There is no account '{name}'; 'teacher list' shows all.");
    }

    private static async Task<string> AskAsync(CommandHost host, AccountChanges changes, CancellationToken cancellation) =>
        await new PasswordPrompt(host).AskAsync(changes.MinimumPasswordLength, cancellation)
        ?? throw new SettingsException("The two passwords were not the same; nothing was changed. Run the command again.");

    private static async Task PrintAsync(ParseResult parsed, Account account, IServiceProvider services, CommandHost host)
    {
        var response = AccountResponse.From(account, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await host.Output.WriteLineAsync(parsed.GetValue(s_json) ? JsonSerializer.Serialize(response, ApiJson.Indented.AccountResponse) : Line(response));
    }

    private static string Line(AccountResponse account)
    {
        var state = account switch
        {
            { Disabled: true } => "disabled",
            { LockedUntil: { } until } => $"locked until {until.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}",
            _ => "active",
        };
        return $"{account.Name}  {account.Role}  {state}";
    }

    /// <exception cref="SettingsException">There was a problem; the message says what to change.</exception>
    private static void Refuse(AccountProblem? problem, AccountChanges changes)
    {
        if (problem is { } which)
            throw new SettingsException(changes.Sentence(which));
    }
}
