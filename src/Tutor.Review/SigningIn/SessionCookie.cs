using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutor.Review.Layout;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.SigningIn;

/// <summary>The cookie that carries a session, and what happens to requests without one.</summary>
internal sealed class SessionCookie(IOptions<SigningInOptions> options) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private static readonly object s_storeIsDown = new();

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        if (name != ReviewSession.Scheme)
            return;
        Guard(cookie.Cookie, ReviewSession.Scheme);
        cookie.ExpireTimeSpan = options.Value.IdleTimeout;
        cookie.SlidingExpiration = true;
        cookie.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            OnRedirectToLogin = AskToSignInAsync,
            OnRedirectToAccessDenied = RefuseAsync,
        };
    }

    /// <summary>How every cookie of the teachers' pages is guarded.</summary>
    public static void Guard(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/review";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        // Strict would not be sent after the way back from Microsoft's sign-in page, nor to a page that a colleague's mail links to.
        cookie.SameSite = SameSiteMode.Lax;
        // A school starts on http://localhost, where no cookie could be set with Always. The sign-in page warns on any other address without TLS.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            if (await HoldsAsync(context))
                return;
        }
        catch (TranscriptStoreException)
        {
            // Who cannot be looked up is not let in, but keeps the cookie for when the store is back.
            context.HttpContext.Items[s_storeIsDown] = true;
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(ReviewSession.Scheme);
    }

    private async Task<bool> HoldsAsync(CookieValidatePrincipalContext context)
    {
        if (ReviewSession.Read(context.Principal) is not { } session)
            return false;
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<TimeProvider>().GetUtcNow() >= session.Began + options.Value.SessionLifetime)
            return false;
        return await services.GetRequiredService<IAccountStore>().FindAsync(session.Account, context.HttpContext.RequestAborted) is { } account && session.IsOf(account);
    }

    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (http.Items.ContainsKey(s_storeIsDown))
            return AnswerAsync(http, StatusCodes.Status503ServiceUnavailable, ShellTexts.In(PageLanguages.Of(http.Request)).StoreDown, "The accounts cannot be reached; try again in a little while.");
        if (!WantsPage(http.Request))
            return ProblemAsync(http, StatusCodes.Status401Unauthorized, "Sign in at /review/signin first; only a teacher's session opens this address.");
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Redirect(SignInEndpoints.AddressFor(http.Request.Path + http.Request.QueryString));
            return Task.CompletedTask;
        }

        return ShowSessionEndedAsync(http);
    }

    /// <remarks>
    /// A redirect would lose what the teacher wrote. What took her time goes along with signing in; other forms, which may hold passwords,
    /// she sends again: from this page she signs in beside it.
    /// </remarks>
    private static async Task ShowSessionEndedAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var page = await KeptForm.OfAsync(http) is { } kept
            ? await SignInEndpoints.PageAsync(http, http.Request.Path, SignInProblem.SessionEnded, StatusCodes.Status401Unauthorized, kept: kept)
            : await ReviewPages.ShowAsync<SessionEndedPage>(http, [], StatusCodes.Status401Unauthorized);
        await page.ExecuteAsync(http);
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(
        context.HttpContext,
        StatusCodes.Status403Forbidden,
        SignInTexts.In(PageLanguages.Of(context.Request)).ForAdministrators,
        "Only an administrator's session opens this address.");

    private static async Task AnswerAsync(HttpContext http, int status, string sentence, string problem)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (WantsPage(http.Request))
            await (await ReviewPages.ShowAsync<NoticePage>(http, new() { [nameof(NoticePage.Sentence)] = sentence }, status)).ExecuteAsync(http);
        else
            await ProblemAsync(http, status, problem);
    }

    private static Task ProblemAsync(HttpContext http, int status, string sentence) => Results.Problem(statusCode: status, detail: sentence).ExecuteAsync(http);

    /// <summary>Whether a person sees the answer; scripts and programs do not ask for HTML.</summary>
    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
