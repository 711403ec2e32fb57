using System.Net;
using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Tests.SigningIn;

public sealed class EntraTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private FakeAuthority? _authority;
    private ReviewHost? _host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeAuthority Authority => _authority!;

    private ReviewHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        _authority = await FakeAuthority.StartAsync(_clock);
        _host = Create(FakeAuthority.ClientSecret);
    }

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        await Authority.DisposeAsync();
    }

    [Fact]
    public async Task ATeacherSignsInWithMicrosoft()
    {
        var account = await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId.ToUpperInvariant());
        account.EntraObjectId.ShouldBe(Authority.ObjectId);
        using var browser = Host.Open();
        (await browser.ReadAsync("/review/signin?return=%2Freview%2Fpassword")).ShouldContain("href=\"/review/signin/microsoft?return=%2Freview%2Fpassword\"");

        using var answer = await SignInAsync(browser, "/review/password");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/review/password");
        (await browser.ReadAsync("/review/password")).ShouldContain("You sign in with Microsoft");
        Authority.LastRequest["scope"].ShouldBe("openid profile");
        Authority.LastRequest["prompt"].ShouldBe("select_account");
        Authority.LastRequest["redirect_uri"].ShouldBe("http://localhost/review/signin/microsoft/callback");
        (await Host.AuditAsync())[^1].ShouldBe("Mita: signin (Entra ID)");
    }

    [Fact]
    public async Task TheSessionEndsLikeAnyOther()
    {
        var account = await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        using var browser = Host.Open();
        (await SignInAsync(browser)).Dispose();
        (await browser.IsSignedInAsync()).ShouldBeTrue();
        await Host.Changes.SetDisabledAsync("test", account, true, Cancellation);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task WhoHasNoAccountIsToldWhatToAskFor()
    {
        await Host.AddAsync("Head", AccountRole.Administrator);
        using var browser = Host.Open();

        using var answer = await SignInAsync(browser);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain("Ask your administrator to enter this object ID at your account");
        page.ShouldContain(Authority.ObjectId);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        (await Host.AuditAsync())[^1].ShouldBe($"service: signin.fail (Entra ID: no account for this person; {Authority.ObjectId})");
    }

    [Fact]
    public async Task ADisabledAccountStaysShut()
    {
        var account = await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        await Host.Changes.SetDisabledAsync("test", account, true, Cancellation);
        using var browser = Host.Open();
        (await SignInAsync(browser)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tid", "00000000-0000-0000-0000-000000000000")]
    [InlineData("iss", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0")]
    [InlineData("aud", "another application")]
    [InlineData("oid", "not an id")]
    [InlineData("oid", null)]
    public async Task ATokenForSomebodyElseSignsNobodyIn(string claim, string? value)
    {
        await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        Authority.Adapt = claims =>
        {
            claims.Remove(claim);
            if (value is not null)
                claims[claim] = value;
        };
        await ShouldFailAsync();
    }

    [Fact]
    public async Task AnOldTokenSignsNobodyIn()
    {
        await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        Authority.Adapt = claims => claims["exp"] = Host.Clock.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds();
        await ShouldFailAsync();
    }

    [Fact]
    public async Task AWrongSecretIsLoggedByItsCodeOnly()
    {
        Host.Dispose();
        _host = Create("another secret");
        await ShouldFailAsync();
        Host.Log.Lines.ShouldContain(line => line.Contains("error code invalid_client", StringComparison.Ordinal));
        (await Host.AuditAsync())[^1].ShouldBe("service: signin.fail (Entra ID: failed, error code invalid_client)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=stolen&state=forged")]
    [InlineData("?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task ACallbackThatNobodyAskedForSignsNobodyIn(string query)
    {
        await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        using var browser = Host.Open();
        using var answer = await browser.GetAsync($"/review/signin/microsoft/callback{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("<script>alert");
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        (await Host.AuditAsync())[^1].ShouldStartWith("service: signin.fail (Entra ID: failed, error code ");
    }

    [Fact]
    public async Task AnotherBrowsersCallbackSignsNobodyIn()
    {
        await Host.AddAsync("Mita", password: null, entraObjectId: Authority.ObjectId);
        using var attacker = Host.Open();
        using var victim = Host.Open();
        var callback = await CallbackAsync(attacker, null);

        using var answer = await victim.GetAsync(callback);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await victim.IsSignedInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task ForgedCallbacksFillNoLog()
    {
        Host.Dispose();
        _host = Create(FakeAuthority.ClientSecret, ("Tutor:Limits:SignInsPerMinute", "3"));
        using var browser = Host.Open();
        for (var i = 0; i < 3; i++)
            (await browser.GetAsync("/review/signin/microsoft/callback?code=stolen&state=forged")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var answer = await browser.GetAsync("/review/signin/microsoft/callback?code=stolen&state=forged");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Too many");
        (await Host.AuditAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task WithoutItsSettingsThereIsNoMicrosoft()
    {
        using var host = new ReviewHost();
        using var browser = host.Open();
        (await browser.ReadAsync("/review/signin")).ShouldNotContain("Microsoft");
        (await browser.GetAsync("/review/signin/microsoft")).Headers.Location!.OriginalString.ShouldBe("/review/signin");
        (await browser.GetAsync("/review/signin/microsoft/callback?code=a&state=b")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ShouldFailAsync()
    {
        using var browser = Host.Open();
        using var answer = await SignInAsync(browser);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Signing in with Microsoft did not work.");
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> SignInAsync(Browser browser, string? back = null) => await browser.GetAsync(await CallbackAsync(browser, back));

    /// <summary>Goes to Microsoft and says yes there.</summary>
    /// <returns>Where Microsoft leads back to.</returns>
    private static async Task<string> CallbackAsync(Browser browser, string? back)
    {
        using var challenge = await browser.GetAsync($"/review/signin/microsoft{(back is null ? "" : $"?return={Uri.EscapeDataString(back)}")}");
        challenge.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var microsoft = new HttpClient(handler);
        using var consent = await microsoft.GetAsync(challenge.Headers.Location, Cancellation);
        consent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return consent.Headers.Location!.PathAndQuery;
    }

    private ReviewHost Create(string secret, params (string Key, string Value)[] settings)
    {
        var host = new ReviewHost(
        [
            ("Tutor:SigningIn:Entra:Authority", Authority.Address),
            ("Tutor:SigningIn:Entra:TenantId", FakeAuthority.Tenant),
            ("Tutor:SigningIn:Entra:ClientId", FakeAuthority.ClientId),
            ("Tutor:SigningIn:Entra:ClientSecret", secret),
            .. settings,
        ]);
        host.Clock.Now = _clock.Now;
        return host;
    }
}
