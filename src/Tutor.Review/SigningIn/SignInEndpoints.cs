using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutor.Review.Accounts;
using Tutor.Review.Layout;
using Tutor.Review.SigningIn.Entra;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.SigningIn;

/// <summary><c>/review/signin</c> and <c>/review/signout</c>.</summary>
public static class SignInEndpoints
{
    internal const string Address = "/review/signin";

    /// <summary>Where Microsoft Entra ID leads back to.</summary>
    public const string MicrosoftCallback = $"{Address}/microsoft/callback";

    // A name and a password, and a corrected answer that goes along: 7,000 characters, each of which a form writes as nine. Nobody has to be known to send it.
    private const long LargestForm = 128 * 1024;

    internal static void MapSigningIn(this RouteGroupBuilder review)
    {
        review.MapGet("/signin", ShowAsync).AllowAnonymous();
        review.MapPost("/signin", SignInAsync).AllowAnonymous()
            .RequireRateLimiting(ReviewPolicies.SignInRate)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        review.MapGet("/signin/microsoft", WithMicrosoft).AllowAnonymous();
        review.MapPost("/signout", SignOutAsync);
    }

    /// <summary>The sign-in page for an address that sent too many attempts; says when to try again.</summary>
    public static async Task ShowTooManyAttemptsAsync(HttpContext context, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        await (await PageAsync(context, null, SignInProblem.TooManyAttempts, StatusCodes.Status429TooManyRequests)).ExecuteAsync(context);
    }

    /// <summary>Where to sign in to come back to a page.</summary>
    internal static string AddressFor(string page) => ReturnAddress.Of(page) is var back && back == ReturnAddress.Default
        ? Address
        : $"{Address}?return={Uri.EscapeDataString(back)}";

    /// <summary>The sign-in page, with what went wrong.</summary>
    internal static async Task<IResult> PageAsync(HttpContext context, string? back, SignInProblem? problem, int status, string? name = null, string? objectId = null, KeptForm? kept = null)
    {
        var services = context.RequestServices;
        return await ReviewPages.ShowAsync<SignInPage>(
            context,
            new()
            {
                [nameof(SignInPage.Return)] = ReturnAddress.Of(back),
                [nameof(SignInPage.Problem)] = problem,
                [nameof(SignInPage.Name)] = name,
                [nameof(SignInPage.ObjectId)] = objectId,
                [nameof(SignInPage.Kept)] = kept,
                [nameof(SignInPage.Options)] = services.GetRequiredService<IOptions<SigningInOptions>>().Value,
                [nameof(SignInPage.IsReadable)] = IsReadableOnTheWay(context.Request),
                [nameof(SignInPage.HasAccounts)] = problem is not null || (await services.GetRequiredService<IAccountStore>().ListAsync(context.RequestAborted)).Count > 0,
            },
            status);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, [FromQuery(Name = "return")] string? back) =>
        context.User.Identity?.IsAuthenticated == true
            ? Results.LocalRedirect(ReturnAddress.Of(back))
            : await PageAsync(context, back, null, StatusCodes.Status200OK);

    private static async Task<IResult> SignInAsync(HttpContext context, PasswordSignIn signIn, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, password, back, kept) = (form["name"].ToString(), form["password"].ToString(), form["return"].ToString(), KeptForm.Read(form));
        if (kept is not null && form["do"].ToString().Split(' ') is ["language", var code] && PageLanguages.Parse(code) is { } language)
        {
            PageLanguages.Choose(context.Response, language);
            return await PageAsync(context, back, SignInProblem.SessionEnded, StatusCodes.Status401Unauthorized, name, kept: kept);
        }

        if (name.Length > AccountNames.MaximumLength || await signIn.TryAsync(name, password, context.Connection.RemoteIpAddress?.ToString(), context.RequestAborted) is not { } account)
            return await PageAsync(context, back, SignInProblem.Wrong, StatusCodes.Status401Unauthorized, name, kept: kept);
        var session = ReviewSession.Begin(account, time.GetUtcNow());
        await context.SignInAsync(ReviewSession.Scheme, session);
        if (kept is null)
            return Results.LocalRedirect(ReturnAddress.Of(back));
        // The next form is guarded for who is signed in now.
        context.User = session;
        return await ReviewPages.KeptAsync(context, kept, ReturnAddress.Of(back), StatusCodes.Status200OK, SignInTexts.In(PageLanguages.Of(context.Request)).SignedInAgain);
    }

    private static async Task<IResult> WithMicrosoft(HttpContext context, [FromQuery(Name = "return")] string? back, IAuthenticationSchemeProvider schemes) =>
        await schemes.GetSchemeAsync(EntraSignIn.Scheme) is null
            ? Results.LocalRedirect(Address)
            : Results.Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Of(back) }, [EntraSignIn.Scheme]);

    private static async Task<IResult> SignOutAsync(HttpContext context, AccountChanges changes)
    {
        // The stamp changes, so that a copy of the cookie is worth nothing, on whatever machine it is.
        await changes.EndSessionsAsync(Reviewer.Of(context.User).Id, context.RequestAborted);
        await context.SignOutAsync(ReviewSession.Scheme);
        return Results.LocalRedirect(Address);
    }

    // A host name that is this machine's own never leaves it.
    private static bool IsReadableOnTheWay(HttpRequest request) =>
        !request.IsHttps && !(Uri.TryCreate($"http://{request.Host}", UriKind.Absolute, out var host) && host.IsLoopback);
}
