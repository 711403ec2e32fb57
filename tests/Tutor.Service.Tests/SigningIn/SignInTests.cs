using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Tests.SigningIn;

public sealed class SignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheRightPasswordOpensTheReview()
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita Sen");
        using var browser = host.Open();
        (await browser.IsSignedInAsync()).ShouldBeFalse();

        using var answer = await browser.SignInAsync("mita sen", ReviewHost.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/review");
        (await browser.IsSignedInAsync()).ShouldBeTrue();
        (await host.AuditAsync()).ShouldBe(["test: account.add (Mita Sen: teacher)", "Mita Sen: signin"]);
    }

    [Fact]
    public async Task APasswordIsTheSameInWhateverNormalFormItIsTyped()
    {
        using var host = new ReviewHost();
        // \u09AF\u09BC and \u09DF are the same letter; keyboards send either.
        await host.AddAsync("Mita", password: "সম\u09DF ব\u09DFে যা\u09DF নদী");
        using var browser = host.Open();
        using var answer = await browser.SignInAsync("Mita", "সম\u09AF\u09BC ব\u09AF\u09BCে যা\u09AF\u09BC নদী");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task NobodyCanTellAWrongNameFromAWrongPasswordOrALockedOrADisabledAccount()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:FailuresBeforeLockout", "2"));
        foreach (var name in new[] { "known", "block", "gone!" })
            await host.AddAsync(name);
        await host.Changes.SetDisabledAsync("test", (await host.Accounts.FindByNameAsync("gone!", Cancellation))!, true, Cancellation);
        using var browser = host.Open();
        for (var i = 0; i < 2; i++)
            (await browser.SignInAsync("block", "wrong password")).Dispose();

        var answers = new List<(HttpStatusCode Status, string Page)>();
        foreach (var (name, password) in new[] { ("known", "wrong password"), ("other", "wrong password"), ("block", ReviewHost.Password), ("gone!", ReviewHost.Password) })
        {
            using var answer = await browser.SignInAsync(name, password);
            var page = await answer.Content.ReadAsStringAsync(Cancellation);
            answers.Add((answer.StatusCode, System.Text.RegularExpressions.Regex.Replace(page.Replace(name, "NAME"), "value=\"CfDJ8[^\"]*\"", "")));
        }

        answers.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.Unauthorized);
        answers[0].Page.ShouldContain("the name or the password is not right, or the account is locked");
    }

    [Fact]
    public async Task TooManyWrongPasswordsLockTheAccountForAWhile()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:FailuresBeforeLockout", "3"), ("Tutor:SigningIn:Lockout", "00:10:00"));
        await host.AddAsync("Mita");
        using var browser = host.Open();
        for (var i = 0; i < 3; i++)
            (await browser.SignInAsync("Mita", "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        host.Clock.Now += TimeSpan.FromMinutes(9);
        (await browser.SignInAsync("Mita", ReviewHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Now += TimeSpan.FromMinutes(1);
        (await browser.SignInAsync("Mita", ReviewHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await host.AuditAsync()).Skip(1).ShouldBe(
        [
            "Mita: signin.fail (wrong password 1 of 3)",
            "Mita: signin.fail (wrong password 2 of 3)",
            "Mita: signin.fail (wrong password 3 of 3: locked)",
            "Mita: signin.fail (locked)",
            "Mita: signin",
        ]);
        (await host.Accounts.FindByNameAsync("Mita", Cancellation))!.LockedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task GuessesThatComeAllAtOnceAreNotCheckedBeyondTheLimit()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:FailuresBeforeLockout", "3"));
        await host.AddAsync("Mita");
        using var browser = host.Open();
        var token = await browser.TokenAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async guess =>
            (await browser.PostWithoutTokenAsync("/review/signin", ("name", "Mita"), ("password", $"guess number {guess}"), ("__RequestVerificationToken", token))).Dispose()));

        var log = await host.AuditAsync();
        log.Count(entry => entry.Contains("wrong password", StringComparison.Ordinal)).ShouldBe(3);
        log.Count(entry => entry.Contains("(locked)", StringComparison.Ordinal)).ShouldBe(17);
    }

    [Fact]
    public async Task TheRightPasswordInTimeForgetsTheWrongOnes()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:FailuresBeforeLockout", "2"));
        await host.AddAsync("Mita");
        using var browser = host.Open();
        for (var i = 0; i < 3; i++)
        {
            using var other = host.Open();
            (await other.SignInAsync("Mita", "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await other.SignInAsync("Mita", ReviewHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task AnOldHashIsMadeAnew()
    {
        using var host = new ReviewHost();
        var account = await host.AddAsync("Mita");
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10 })).HashPassword(account, ReviewHost.Password);
        await host.Accounts.UpdateAsync(account with { PasswordHash = weak }, account.SecurityStamp, Cancellation);
        using var browser = host.Open();

        (await browser.SignInAsync("Mita", ReviewHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var after = (await host.Accounts.FindAsync(account.Id, Cancellation))!;
        after.PasswordHash.ShouldNotBe(weak);
        after.SecurityStamp.ShouldBe(account.SecurityStamp);
        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public void APasswordCostsWhatOwaspAsksFor()
    {
        using var host = new ServiceHost();
        host.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount.ShouldBe(210_000);
    }

    [Fact]
    public async Task TheLogsHoldNoPasswordAndNoNameThatWasTypedWrongly()
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita");
        using var browser = host.Open();
        (await browser.SignInAsync("my-Secret-in-the-wrong-box", "typed-Password-one")).Dispose();
        (await browser.SignInAsync("Mita", "typed-Password-two")).Dispose();
        (await browser.SignInAsync("Mita", ReviewHost.Password)).Dispose();

        var everything = string.Join('\n', host.Log.Lines.Concat(await host.AuditAsync()));
        foreach (var secret in new[] { "my-Secret-in-the-wrong-box", "typed-Password-one", "typed-Password-two", ReviewHost.Password })
            everything.ShouldNotContain(secret);
        (await host.AuditAsync()).ShouldContain("service: signin.fail (unknown name)");
    }

    [Fact]
    public async Task ManyAttemptsFromOneAddressHaveToWait()
    {
        using var host = new ReviewHost(("Tutor:Limits:SignInsPerMinute", "2"));
        using var browser = host.Open();
        for (var i = 0; i < 2; i++)
            (await browser.SignInAsync($"name {i}", "the same password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var answer = await browser.SignInAsync("name 3", "the same password");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Too many attempts to sign in came from here");
        (await host.AuditAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task WhereThereIsNoAccountThePageSaysWhatToType()
    {
        using var host = new ReviewHost();
        using var browser = host.Open();
        (await browser.ReadAsync("/review/signin")).ShouldContain("-- teacher add NAME --administrator");
        await host.AddAsync("Mita");
        (await browser.ReadAsync("/review/signin")).ShouldNotContain("teacher add");
    }

    [Theory]
    [InlineData("http://localhost", false)]
    [InlineData("http://127.0.0.1:3978", false)]
    [InlineData("http://tutor.school.example", true)]
    [InlineData("https://tutor.school.example", false)]
    public async Task AnAddressWhosePasswordsOthersCouldReadIsWarnedOf(string address, bool warned)
    {
        using var host = new ReviewHost();
        using var browser = host.Open(address);
        (await browser.ReadAsync("/review/signin")).Contains("others in the network could read your password", StringComparison.Ordinal).ShouldBe(warned);
    }

    [Theory]
    [InlineData("/review/audit?actor=Mita%20Sen&after=5", "/review/audit?actor=Mita%20Sen&after=5")]
    [InlineData("/review/conversations/বাংলা", "/review/conversations/%E0%A6%AC%E0%A6%BE%E0%A6%82%E0%A6%B2%E0%A6%BE")]
    [InlineData("https://evil.example/review", "/review")]
    [InlineData("//evil.example/review", "/review")]
    [InlineData("/\\evil.example/review", "/review")]
    [InlineData("/review/../..//evil.example", "/review")]
    [InlineData("/review@evil.example", "/review")]
    [InlineData("/reviewers", "/review")]
    [InlineData("/", "/review")]
    [InlineData("javascript:alert(1)", "/review")]
    [InlineData("/review\r\nSet-Cookie: a=b", "/review")]
    [InlineData("/review/signin/microsoft", "/review")]
    public async Task SigningInLeadsBackToPagesOfTheReviewOnly(string asked, string led)
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita");
        using var browser = host.Open();
        using var answer = await browser.SignInAsync("Mita", ReviewHost.Password, asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe(led);
    }

    [Fact]
    public async Task AStoreThatIsDownSaysSoAndLetsNobodyIn()
    {
        using var host = new ReviewHost(("Tutor:Transcripts:Store", "Postgres"), ("Tutor:Transcripts:ConnectionString", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=1"));
        using var browser = host.Open();
        using var answer = await browser.GetAsync("/review/signin");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("cannot be reached");
    }
}
