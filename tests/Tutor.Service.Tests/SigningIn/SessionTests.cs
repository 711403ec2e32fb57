using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Knowledge;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Service.Tests.SigningIn;

public sealed partial class SessionTests
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
    public async Task AnAnswerThatWasBeingCorrectedComesBackAfterSigningIn()
    {
        const string text = "লেনিন <b>&amp; [1]\nদ্বিতীয় লাইন";
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var turn = Turns.Of(1, reply: Turns.Refusal());
        await host.Services.GetRequiredService<ITranscriptStore>().SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
        var path = $"/review/turns/{turn.Id}";
        var token = await browser.TokenAsync();
        host.Clock.Now += TimeSpan.FromHours(2);

        using var ended = await browser.PostWithoutTokenAsync(
            path, ("question", "লেনিন কে?"), ("text", text), ("pick", "1 a"), ("pick", "2 b"), ("list", ""), ("do", "correct"), ("__RequestVerificationToken", token));
        ended.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ended.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var door = await ended.Content.ReadAsStringAsync(Cancellation);
        door.ShouldContain("sign in here, and you get it back");
        using var wrong = await browser.PostWithoutTokenAsync("/review/signin", [.. Fields(door), ("name", "Mita"), ("password", "wrong")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var hindi = await browser.PostWithoutTokenAsync("/review/signin", [.. Fields(await wrong.Content.ReadAsStringAsync(Cancellation)), ("name", "Mita"), ("password", ""), ("do", "language hi")]);
        var hindiDoor = await hindi.Content.ReadAsStringAsync(Cancellation);
        hindiDoor.ShouldContain("<html lang=\"hi\"");
        using var opened = await browser.PostWithoutTokenAsync("/review/signin", [.. Fields(hindiDoor), ("name", "Mita"), ("password", ReviewHost.Password)]);
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        var back = await opened.Content.ReadAsStringAsync(Cancellation);
        back.ShouldContain($"action=\"{path}\"");
        Fields(back).Where(field => field.Name == "pick").Select(field => field.Value).ShouldBe(["1 a", "2 b"]);
        using var editor = await browser.PostWithoutTokenAsync(path, [.. Fields(back)]);

        editor.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await editor.Content.ReadAsStringAsync(Cancellation)).ShouldContain($">{text}</textarea>");
        (await host.Services.GetRequiredService<ICorrectionStore>().ListAsync(null, Cancellation)).ShouldBeEmpty();
        host.Log.Lines.ShouldNotContain(line => line.Contains("লেনিন", StringComparison.Ordinal));
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

    /// <summary>The hidden fields of the page's own form, behind those of the header's.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(string page) => HiddenField().Matches(page[page.IndexOf("<main", StringComparison.Ordinal)..])
        .Select(field => (WebUtility.HtmlDecode(field.Groups[1].Value), WebUtility.HtmlDecode(field.Groups[2].Value)));

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"[^>]*>""")]
    private static partial Regex HiddenField();

    private static async Task<Account> AccountAsync(ReviewHost host) => (await host.Accounts.FindByNameAsync("Mita", Cancellation))!;
}
