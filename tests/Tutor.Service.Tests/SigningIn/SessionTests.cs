using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Knowledge;
using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Tests.SigningIn;

public sealed class SessionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost", false)]
    [InlineData("https://tutor.school.example", true)]
    public async Task TheCookieIsReadByNoScriptAndSentToNobodyElse(string address, bool secure)
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita");
        using var browser = host.Open(address);
        using var page = await browser.GetAsync("/review/signin");
        using var answer = await browser.SignInAsync("Mita", ReviewHost.Password);

        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Append(answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem()))
        {
            var parts = cookie.Split("; ").Skip(1).ToList();
            parts.ShouldContain("path=/review");
            parts.ShouldContain("httponly");
            parts.ShouldContain("samesite=lax");
            parts.Contains("secure").ShouldBe(secure);
            // It ends with the browser, too.
            parts.ShouldNotContain(part => part.StartsWith("expires", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task NoBrowserAndNoProxyKeepsAPage()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        foreach (var path in new[] { "/review/password", "/review/audit", "/review/accounts" })
        {
            using var answer = await browser.GetAsync(path);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task ASessionEndsWhenNothingWasOpenedForLong()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:IdleTimeout", "00:30:00"));
        using var browser = await host.SignedInAsync("Mita");
        for (var i = 0; i < 4; i++)
        {
            host.Clock.Now += TimeSpan.FromMinutes(20);
            (await browser.IsSignedInAsync()).ShouldBeTrue();
        }

        host.Clock.Now += TimeSpan.FromMinutes(31);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ASessionEndsAfterItsTimeHoweverBusyItWas()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:IdleTimeout", "00:30:00"), ("Tutor:SigningIn:SessionLifetime", "01:00:00"));
        using var browser = await host.SignedInAsync("Mita");
        for (var i = 0; i < 5; i++)
        {
            host.Clock.Now += TimeSpan.FromMinutes(11);
            (await browser.IsSignedInAsync()).ShouldBeTrue();
        }

        host.Clock.Now += TimeSpan.FromMinutes(5);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ADisabledAccountHasNoSessions()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var account = await AccountAsync(host);
        (await host.Changes.SetDisabledAsync("test", account, true, Cancellation)).ShouldBeNull();
        (await browser.IsSignedInAsync()).ShouldBeFalse();

        // Enabled again, the old session stays dead.
        (await host.Changes.SetDisabledAsync("test", await AccountAsync(host), false, Cancellation)).ShouldBeNull();
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ANewPasswordAndANewRoleEndSessions()
    {
        using var host = new ReviewHost();
        using var first = await host.SignedInAsync("Mita", AccountRole.Administrator);
        (await host.Changes.SetPasswordAsync("test", await AccountAsync(host), "four green lamps", Cancellation)).ShouldBeNull();
        (await first.IsSignedInAsync()).ShouldBeFalse();

        using var second = host.Open();
        (await second.SignInAsync("Mita", "four green lamps")).Dispose();
        (await second.IsSignedInAsync()).ShouldBeTrue();
        (await host.Changes.SetRoleAsync("test", await AccountAsync(host), AccountRole.Teacher, Cancellation)).ShouldBeNull();
        (await second.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task SigningOutEndsTheSessionOnEveryMachine()
    {
        using var host = new ReviewHost();
        using var school = await host.SignedInAsync("Mita");
        using var phone = host.Open();
        (await phone.SignInAsync("Mita", ReviewHost.Password)).Dispose();

        using (var answer = await school.GetAsync("/review/signout"))
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await phone.IsSignedInAsync()).ShouldBeTrue();
        using var signedOut = await school.PostAsync("/review/signout");

        signedOut.Headers.Location!.OriginalString.ShouldBe("/review/signin");
        (await school.IsSignedInAsync()).ShouldBeFalse();
        (await phone.IsSignedInAsync()).ShouldBeFalse();
        (await host.AuditAsync())[^1].ShouldBe("Mita: signout");
    }

    [Fact]
    public async Task ASignOutDoesNotUndoThatAnAdministratorDisabledTheAccount()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var seen = await AccountAsync(host);
        await host.Changes.SetDisabledAsync("test", seen, true, Cancellation);

        (await host.Changes.SetRoleAsync("test", seen, AccountRole.Administrator, Cancellation)).ShouldBe(Review.Accounts.AccountProblem.ChangedMeanwhile);

        (await AccountAsync(host)).IsDisabled.ShouldBeTrue();
        (await AccountAsync(host)).Role.ShouldBe(AccountRole.Teacher);
    }

    [Fact]
    public async Task AFormSentAfterTheSessionEndedIsNotLost()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var token = await browser.TokenAsync();
        (await host.Changes.SetRoleAsync("test", await AccountAsync(host), AccountRole.Administrator, Cancellation)).ShouldBeNull();
        (string, string)[] form = [("name", "Arun"), ("password", "five red boats"), ("again", "five red boats"), ("__RequestVerificationToken", token)];

        using (var ended = await browser.PostWithoutTokenAsync("/review/accounts", form))
        {
            ended.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await ended.Content.ReadAsStringAsync(Cancellation)).ShouldContain("What you wrote is not lost");
        }

        // Signed in again in another window, the same form is sent by reloading.
        (await browser.SignInAsync("Mita", ReviewHost.Password)).Dispose();
        (await browser.PostWithoutTokenAsync("/review/accounts", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.Accounts.FindByNameAsync("Arun", Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task TheKeysOfSessionsAreTheOwnersAlone()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var folder = new DirectoryInfo(Path.Combine(host.Services.GetRequiredService<KnowledgePaths>().Data, "keys"));
        folder.GetFiles("key-*.xml").ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<Account> AccountAsync(ReviewHost host) => (await host.Accounts.FindByNameAsync("Mita", Cancellation))!;
}
