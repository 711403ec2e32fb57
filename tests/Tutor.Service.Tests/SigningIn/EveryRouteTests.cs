using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Review.SigningIn;
using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Tests.SigningIn;

/// <summary>Walks over every endpoint of the app under /review, so that a page that somebody adds and forgets to guard is found.</summary>
public sealed partial class EveryRouteTests
{
    // What may be opened without a session, and why: to get one, and to read it in one's own language.
    private static readonly string[] s_open = ["GET /review/signin", "POST /review/signin", "GET /review/signin/microsoft", "POST /review/language"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void WhatIsOpenIsListedHere()
    {
        using var host = new ReviewHost();
        Routes(host).Where(route => route.IsOpen).Select(route => route.Name).ShouldBe(s_open, ignoreOrder: true);
        Routes(host).Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task WithoutACookieEveryRouteLeadsToTheSignInPage()
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita");
        using var browser = host.Open();
        foreach (var route in Routes(host).Where(route => !route.IsOpen))
            await ShouldBeClosedAsync(browser, route);
    }

    [Fact]
    public async Task AStudentsTokenOpensNothing()
    {
        using var host = new ReviewHost();
        await host.AddAsync("Mita");
        using var browser = host.Open();
        using var generated = await browser.Client.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "dl_student" } }, Cancellation);
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("token").GetString();
        token.ShouldNotBeNullOrEmpty();
        browser.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        browser.Client.DefaultRequestHeaders.Add("Cookie", $"tutor-review={token}");

        foreach (var route in Routes(host).Where(route => !route.IsOpen))
            await ShouldBeClosedAsync(browser, route);
    }

    [Fact]
    public async Task ATeachersCookieOpensNothingOfTheAdministrators()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita");
        var routes = Routes(host).Where(route => route.IsForAdministrators).ToList();
        foreach (var area in new[] { "/review/accounts", "/review/audit", "/review/students" })
            routes.ShouldContain(route => route.Path.StartsWith(area, StringComparison.Ordinal), area);

        foreach (var route in routes)
        {
            using var answer = await SendAsync(browser, route, "text/html", await browser.TokenAsync());
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.Name);
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Only administrators can open this page.");
            using var forPrograms = await SendAsync(browser, route, "application/json", await browser.TokenAsync());
            forPrograms.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.Name);
            forPrograms.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task EveryFormIsRefusedWithoutItsToken()
    {
        using var host = new ReviewHost();
        using var browser = await host.SignedInAsync("Mita", AccountRole.Administrator);
        using var stranger = host.Open();
        var foreign = await stranger.TokenAsync();
        var before = (await host.AuditAsync()).Count;

        foreach (var route in Routes(host).Where(route => route.Method != "GET"))
        {
            (await SendAsync(browser, route, "text/html", null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, route.Name);
            // Another visitor's token is no better than none.
            (await SendAsync(browser, route, "text/html", foreign)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, route.Name);
        }

        (await host.AuditAsync()).Count.ShouldBe(before);
    }

    private static async Task ShouldBeClosedAsync(Browser browser, Route route)
    {
        using var page = await SendAsync(browser, route, "text/html", null);
        if (route.Method == "GET")
        {
            page.StatusCode.ShouldBe(HttpStatusCode.Redirect, route.Name);
            page.Headers.Location!.OriginalString.Split("/review/signin")[0].ShouldBeOneOf("", "http://localhost");
        }
        else
        {
            page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        }

        using var forPrograms = await SendAsync(browser, route, "application/json", null);
        forPrograms.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        forPrograms.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, Route route, string accept, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path);
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Accept-Language", "en");
        if (route.Method != "GET")
            request.Content = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.Client.SendAsync(request, Cancellation);
    }

    private static List<Route> Routes(ReviewHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}/".StartsWith("/review/", StringComparison.OrdinalIgnoreCase))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST", "DELETE"]).Select(method => new Route(
                method,
                Parameter().Replace($"/{endpoint.RoutePattern.RawText!.Trim('/')}", match => match.Groups["type"].Value == ":guid" ? Guid.Empty.ToString() : new string('0', 32)),
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy == ReviewPolicies.Administrator)))),
    ];

    [GeneratedRegex(@"\{\**\w+(?<type>:\w+)?\}")]
    private static partial Regex Parameter();

    private sealed record Route(string Method, string Path, bool IsOpen, bool IsForAdministrators)
    {
        public string Name => $"{Method} {Path}";
    }
}
