using System.Net;
using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Tests.SigningIn;

public sealed class AccountPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAdministratorAddsATeacherWhoCanThenSignIn()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);

        using var answer = await browser.PostAsync(
            "/review/accounts", ("name", "  মিতা   সেন "), ("role", "Teacher"), ("password", "five red boats"), ("again", "five red boats"));

        var mita = (await host.Accounts.FindByNameAsync("মিতা সেন", Cancellation))!;
        answer.Headers.Location!.OriginalString.ShouldBe($"/review/accounts?done={mita.Id}");
        (await browser.ReadAsync($"/review/accounts?done={mita.Id}")).ShouldContain("Saved: মিতা সেন.");
        mita.Role.ShouldBe(AccountRole.Teacher);
        using var teachers = host.Open();
        (await teachers.SignInAsync("মিতা সেন", "five red boats")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await host.AuditAsync()).ShouldContain("Head: account.add (মিতা সেন: teacher)");
    }

    [Theory]
    [InlineData("", "five red boats", "five red boats", "", "Enter a name.")]
    [InlineData("\u200D", "five red boats", "five red boats", "", "Enter a name.")]
    [InlineData("head", "five red boats", "five red boats", "", "There is an account of this name already.")]
    [InlineData("Command Line", "five red boats", "five red boats", "", "The service uses this name itself.")]
    [InlineData("Mita", "short", "short", "", "it needs at least 12 characters")]
    [InlineData("Mita", "five red boats", "five red goats", "", "The two passwords are not the same.")]
    [InlineData("Mita Kumari Sen", "mita kumari sen", "mita kumari sen", "", "The password must not be the name.")]
    [InlineData("Mita", "", "", "", "Nobody could sign in to this account")]
    [InlineData("Mita", "", "", "mita@school.example", "An object ID looks like")]
    public async Task WhatIsWrongIsSaidAndWhatWasTypedStays(string name, string password, string again, string entra, string sentence)
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);

        using var answer = await browser.PostAsync("/review/accounts", ("name", name), ("role", "Administrator"), ("password", password), ("again", again), ("entra", entra));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain(sentence);
        page.ShouldContain($"name=\"name\" value=\"{name}\"");
        page.ShouldContain("<option value=\"Administrator\" selected");
        if (password.Length > 0)
            page.ShouldNotContain($"\"{password}\" autocomplete");
        (await host.Accounts.ListAsync(Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AnAdministratorDisablesEnablesUnlocksAndResets()
    {
        using var host = new ReviewHost(("Tutor:SigningIn:FailuresBeforeLockout", "1"));
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);
        var mita = await host.AddAsync("Mita");
        Task<HttpResponseMessage> Change(string what, params (string, string)[] fields) => browser.PostAsync($"/review/accounts/{mita.Id}/{what}", fields);
        async Task<Account> Now() => (await host.Accounts.FindAsync(mita.Id, Cancellation))!;

        (await Change("disable")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now()).IsDisabled.ShouldBeTrue();
        (await Change("enable")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now()).IsDisabled.ShouldBeFalse();
        (await Change("role", ("role", "Administrator"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now()).Role.ShouldBe(AccountRole.Administrator);

        using var other = host.Open();
        (await other.SignInAsync("Mita", "wrong password")).Dispose();
        (await browser.ReadAsync("/review/accounts")).ShouldContain("locked until 1 June 2046, 10:15");
        (await Change("unlock")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now()).LockedUntil.ShouldBeNull();

        (await Change("password", ("password", "six old trains"), ("again", "six old trains"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.SignInAsync("Mita", ReviewHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Change("unlock")).Dispose();
        (await other.SignInAsync("Mita", "six old trains")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Change("entra", ("entra", "AAAAAAAA-0000-0000-0000-000000000001"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Now()).EntraObjectId.ShouldBe("aaaaaaaa-0000-0000-0000-000000000001");

        (await host.AuditAsync()).Where(entry => entry.StartsWith("Head: account", StringComparison.Ordinal)).ShouldBe(
        [
            "Head: account.disable (Mita)",
            "Head: account.enable (Mita)",
            "Head: account.role (Mita: administrator)",
            "Head: account.unlock (Mita)",
            "Head: account.password (Mita)",
            "Head: account.unlock (Mita)",
            "Head: account.entra (Mita: aaaaaaaa-0000-0000-0000-000000000001)",
        ]);
    }

    [Fact]
    public async Task NobodyDisablesOrDemotesThemselves()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);
        var head = (await host.Accounts.FindByNameAsync("Head", Cancellation))!;
        foreach (var what in new[] { "disable", "role" })
        {
            using var answer = await browser.PostAsync($"/review/accounts/{head.Id}/{what}", ("role", "Teacher"));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("You cannot disable or demote yourself.");
        }

        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task AnAccountThatIsNotThereIsNotFound()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);
        (await browser.PostAsync($"/review/accounts/{Guid.NewGuid()}/disable")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ANameIsShownAndNeverRun()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);
        const string Script = "<script>alert(1)</script>";
        await host.AddAsync(Script);
        using var answer = await browser.SignInAsync(Script, "wrong password");
        foreach (var page in new[] { await browser.ReadAsync("/review/accounts"), await browser.ReadAsync("/review/audit"), await answer.Content.ReadAsStringAsync(Cancellation) })
        {
            page.ShouldNotContain(Script);
            page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    [Fact]
    public async Task ATeacherChangesTheOwnPasswordAndStaysSignedInHereOnly()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        using var phone = host.Open();
        (await phone.SignInAsync("Mita", ReviewHost.Password)).Dispose();

        (await browser.PostAsync("/review/password", ("old", "wrong password"), ("password", "six old trains"), ("again", "six old trains")))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await phone.IsSignedInAsync()).ShouldBeTrue();
        (await browser.PostAsync("/review/password", ("old", ReviewHost.Password), ("password", "six old trains"), ("again", "six old trains")))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.IsSignedInAsync()).ShouldBeTrue();
        (await phone.IsSignedInAsync()).ShouldBeFalse();
        (await host.AuditAsync()).ShouldContain("Mita: account.password");
    }

    [Fact]
    public async Task TheAuditLogIsFilteredAndPaged()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Head", AccountRole.Administrator);
        host.Clock.Now += TimeSpan.FromMinutes(5);
        for (var i = 0; i < 105; i++)
            await host.Changes.UnlockAsync("command line", (await host.Accounts.FindByNameAsync("Head", Cancellation))!, Cancellation);

        var first = await browser.ReadAsync("/review/audit?action=account.unlock");
        Rows(first).ShouldBe(100);
        var older = System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"(?<path>[^\"]+)\"").Groups["path"].Value;
        Rows(await browser.ReadAsync(WebUtility.HtmlDecode(older))).ShouldBe(5);

        (await browser.ReadAsync("/review/audit?actor=Head")).ShouldContain("signed in");
        Rows(await browser.ReadAsync("/review/audit?actor=Head")).ShouldBe(1);
        // By the school's clock the entries are of 10 o'clock on the first of June.
        Rows(await browser.ReadAsync("/review/audit?actor=Head&from=2046-06-01&until=2046-06-01")).ShouldBe(1);
        Rows(await browser.ReadAsync("/review/audit?actor=Head&until=2046-05-31")).ShouldBe(0);
        // What cannot be read decides nothing.
        Rows(await browser.ReadAsync("/review/audit?actor=Head&from=yesterday&until=9999-12-31&after=x")).ShouldBe(1);
    }

    [Theory]
    [InlineData("bn", "সাইন ইন করুন", "প্রশাসক", "সাইন ইন করেছেন")]
    [InlineData("hi", "साइन इन कीजिए", "व्यवस्थापक", "साइन इन किया")]
    [InlineData("en", "Sign in", "Administrator", "signed in")]
    public async Task ThePagesSpeakTheLanguageOfTheTeacher(string language, string signIn, string administrator, string signedIn)
    {
        using var host = new ReviewHost();
        using var stranger = host.Open();
        (await stranger.PostAsync("/review/language", ("to", language), ("back", "/review/signin"))).Headers.Location!.OriginalString.ShouldBe("/review/signin");
        (await stranger.ReadAsync("/review/signin")).ShouldContain(signIn);

        await host.AddAsync("Head", AccountRole.Administrator);
        (await stranger.SignInAsync("Head", ReviewHost.Password)).Dispose();
        (await stranger.ReadAsync("/review/accounts")).ShouldContain(administrator);
        (await stranger.ReadAsync("/review/audit")).ShouldContain($">{signedIn}</td>");
    }

    private static int Rows(string page) => System.Text.RegularExpressions.Regex.Count(page, "<tr>") - (page.Contains("<thead>", StringComparison.Ordinal) ? 1 : 0);
}
