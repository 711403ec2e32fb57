using Tutor.Transcripts.Accounts;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="IAccountStore"/> does.</summary>
public abstract class AccountStoreContract : StoreSuite
{
    [Fact]
    public async Task AnAccountIsFoundByIdNameAndEntraId()
    {
        var account = Account("Mita Sen") with { EntraObjectId = "entra-1", Role = AccountRole.Administrator };
        (await Stores.Accounts.AddAsync(account, Cancellation)).ShouldBeTrue();

        (await Stores.Accounts.FindAsync(account.Id, Cancellation)).ShouldBe(account);
        (await Stores.Accounts.FindByNameAsync(" mita SEN", Cancellation)).ShouldBe(account);
        (await Stores.Accounts.FindByEntraAsync("entra-1", Cancellation)).ShouldBe(account);
        (await Stores.Accounts.FindAsync(Guid.NewGuid(), Cancellation)).ShouldBeNull();
        (await Stores.Accounts.FindByNameAsync("mita", Cancellation)).ShouldBeNull();
        (await Stores.Accounts.FindByEntraAsync("ENTRA-1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task ANameIsTakenWhateverItsCaseAndNormalForm()
    {
        // \u09AF\u09BC and \u09DF are the same letter.
        (await Stores.Accounts.AddAsync(Account("\u09AF\u09BCMita"), Cancellation)).ShouldBeTrue();
        (await Stores.Accounts.AddAsync(Account("\u09DFMITA"), Cancellation)).ShouldBeFalse();
        (await Stores.Accounts.ListAsync(Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AnUpdateWritesAllButTheFailures()
    {
        var (mita, arun) = (Account("Mita"), Account("Arun") with { EntraObjectId = "entra-2" });
        await Stores.Accounts.AddAsync(mita, Cancellation);
        await Stores.Accounts.AddAsync(arun, Cancellation);
        await Stores.Accounts.CountFailureAsync(mita.Id, 5, Turns.Morning, Cancellation);
        var changed = mita with { Name = "Mita Sen", Role = AccountRole.Administrator, PasswordHash = "other", SecurityStamp = "other", IsDisabled = true, EntraObjectId = "entra-1" };

        (await Stores.Accounts.UpdateAsync(changed with { Failures = 0 }, mita.SecurityStamp, Cancellation)).ShouldBeTrue();
        (await Stores.Accounts.FindAsync(mita.Id, Cancellation)).ShouldBe(changed with { Failures = 1 });
        (await Stores.Accounts.UpdateAsync(changed with { Name = "ARUN" }, changed.SecurityStamp, Cancellation)).ShouldBeFalse();
        (await Stores.Accounts.UpdateAsync(changed with { EntraObjectId = "entra-2" }, changed.SecurityStamp, Cancellation)).ShouldBeFalse();
        (await Stores.Accounts.UpdateAsync(Account("Nobody"), "stamp", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task AnUpdateOfWhatAnotherChangedMeanwhileIsRefused()
    {
        var account = Account("Mita");
        await Stores.Accounts.AddAsync(account, Cancellation);
        var disabled = account with { IsDisabled = true, SecurityStamp = "by the administrator" };
        (await Stores.Accounts.UpdateAsync(disabled, account.SecurityStamp, Cancellation)).ShouldBeTrue();

        (await Stores.Accounts.UpdateAsync(account with { PasswordHash = "rehashed" }, account.SecurityStamp, Cancellation)).ShouldBeFalse();
        (await Stores.Accounts.FindAsync(account.Id, Cancellation)).ShouldBe(disabled);
    }

    [Fact]
    public async Task TheLastAllowedFailureLocks()
    {
        var account = Account("Mita");
        await Stores.Accounts.AddAsync(account, Cancellation);
        var until = Turns.Morning.AddMinutes(15);

        (await Stores.Accounts.CountFailureAsync(account.Id, 3, until, Cancellation)).ShouldBe(account with { Failures = 1 });
        (await Stores.Accounts.CountFailureAsync(account.Id, 3, until, Cancellation)).ShouldBe(account with { Failures = 2 });
        (await Stores.Accounts.CountFailureAsync(account.Id, 3, until, Cancellation)).ShouldBe(account with { Failures = 0, LockedUntil = until });
        await Stores.Accounts.ClearFailuresAsync(account.Id, Cancellation);
        (await Stores.Accounts.FindAsync(account.Id, Cancellation)).ShouldBe(account);
        (await Stores.Accounts.CountFailureAsync(Guid.NewGuid(), 3, until, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task FailuresAtTheSameTimeAreAllCounted()
    {
        var account = Account("Mita");
        await Stores.Accounts.AddAsync(account, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Stores.Accounts.CountFailureAsync(account.Id, 100, Turns.Morning, Cancellation)));
        (await Stores.Accounts.FindAsync(account.Id, Cancellation))!.Failures.ShouldBe(20);
    }

    [Fact]
    public async Task AccountsAreListedByName()
    {
        foreach (var name in new[] { "Mita", "Arun", "রিনা" })
            await Stores.Accounts.AddAsync(Account(name), Cancellation);
        (await Stores.Accounts.ListAsync(Cancellation)).Select(account => account.Name).ShouldBe(["Arun", "Mita", "রিনা"]);
    }

    private static Account Account(string name) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Role = AccountRole.Teacher,
        PasswordHash = "hash",
        SecurityStamp = "stamp",
        Created = Turns.Morning,
    };
}
