using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Service.Commands;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Service.Tests.Commands;

public sealed class TeacherCommandTests : IDisposable
{
    private const string Password = "three blue kettles";

    private readonly TemporaryFolder _data = new();

    [Fact]
    public async Task AnAccountIsAddedAndListed()
    {
        var added = await RunAsync(Password, "teacher", "add", "Mita Sen", "--administrator");
        added.ShouldBe(new CommandRun(ExitCodes.Done, "Mita Sen  administrator  active\n", ""));
        (await RunAsync(Password, "teacher", "add", "Arun")).ExitCode.ShouldBe(ExitCodes.Done);

        (await RunAsync("", "teacher", "list")).Output.ShouldBe("Arun  teacher  active\nMita Sen  administrator  active\n");
        using var json = JsonDocument.Parse((await RunAsync("", "teacher", "list", "--json")).Output);
        json.RootElement.EnumerateArray().Select(account => account.GetProperty("name").GetString()).ShouldBe(["Arun", "Mita Sen"]);
        json.RootElement[1].GetProperty("role").GetString().ShouldBe("administrator");
        json.RootElement[1].GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
        json.RootElement[1].GetProperty("lockedUntil").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task AnEmptyListSaysHowToBegin()
    {
        var run = await RunAsync("", "teacher", "list");
        run.Output.ShouldBe("");
        run.Error.ShouldBe("There is no account yet; 'teacher add NAME --administrator' adds the first.\n");
    }

    [Fact]
    public async Task WhatIsWrongIsSaidInOneSentence()
    {
        await RunAsync(Password, "teacher", "add", "Mita");
        (await RunAsync(Password, "teacher", "add", "MITA")).ShouldBe(
            new CommandRun(ExitCodes.Usage, "", "There is an account of this name already. Choose another name.\n"));
        var tooShort = await RunAsync("short", "teacher", "add", "Arun");
        tooShort.ExitCode.ShouldBe(ExitCodes.Usage);
        tooShort.Error.ShouldStartWith("The password is too short: it needs at least 12 characters.");
        (await RunAsync("", "teacher", "disable", "Nobody")).ShouldBe(
            new CommandRun(ExitCodes.Usage, "", "There is no account 'Nobody'; 'teacher list' shows all.\n"));
        (await RunAsync("", "teacher", "add", "Arun", "--entra", "arun@school.example")).Error.ShouldStartWith("An object ID looks like");
        (await RunAsync("", "teacher", "list")).Output.ShouldBe("Mita  teacher  active\n");
    }

    [Fact]
    public async Task AnAccountIsDisabledEnabledAndGivenAPassword()
    {
        await RunAsync(Password, "teacher", "add", "Mita");
        (await RunAsync("", "teacher", "disable", "mita")).Output.ShouldBe("Mita  teacher  disabled\n");
        (await RunAsync("", "teacher", "enable", "mita")).Output.ShouldBe("Mita  teacher  active\n");
        using var json = JsonDocument.Parse((await RunAsync("six old trains", "teacher", "password", "mita", "--json")).Output);
        json.RootElement.GetProperty("name").GetString().ShouldBe("Mita");
        (await RunAsync("six", "teacher", "password", "mita")).ExitCode.ShouldBe(ExitCodes.Usage);
    }

    [Fact]
    public async Task WhoSignsInWithMicrosoftNeedsNoPassword()
    {
        using var json = JsonDocument.Parse(
            (await RunAsync("", "teacher", "add", "Mita", "--entra", "AAAAAAAA-0000-0000-0000-000000000001", "--json")).Output);
        json.RootElement.GetProperty("entraObjectId").GetString().ShouldBe("aaaaaaaa-0000-0000-0000-000000000001");
        json.RootElement.GetProperty("hasPassword").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task TheAuditLogHasEachChange()
    {
        await RunAsync(Password, "teacher", "add", "Mita", "--administrator");
        await RunAsync("", "teacher", "disable", "Mita");
        await using var app = Program.Compose([$"--Tutor:Knowledge:DataFolder={_data.Path}"]);
        var log = await app.Services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), null, 10, TestContext.Current.CancellationToken);
        log.Entries.Select(entry => (entry.Actor, entry.Action, entry.Detail)).ShouldBe(
            [("command line", "account.disable", "Mita"), ("command line", "account.add", "Mita: administrator")]);
        (await app.Services.GetRequiredService<IAccountStore>().FindByNameAsync("Mita", TestContext.Current.CancellationToken))!.PasswordHash!.ShouldNotContain(Password);
    }

    public void Dispose() => _data.Dispose();

    private Task<CommandRun> RunAsync(string typed, params string[] args) => CommandRun.InAsync(_data, args, typed);
}
