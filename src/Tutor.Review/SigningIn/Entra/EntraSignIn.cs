using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Review.Audit;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.SigningIn.Entra;

/// <summary>Signing in with Microsoft Entra ID: authorization code with PKCE, by the framework's OAuth handler.</summary>
/// <remarks>
/// Microsoft only says who somebody is. What they may do is in the account that names their object id; without one they may do nothing.
/// After that it is a session like any other.
/// </remarks>
internal static partial class EntraSignIn
{
    public const string Scheme = "entra";

    public static IServiceCollection AddEntra(this IServiceCollection services)
    {
        // Only where it is configured: every request would ask a handler that has no settings.
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<SigningInOptions>>((authentication, options) =>
        {
            if (options.Value.Entra.IsConfigured)
                authentication.AddScheme<OAuthHandler<OAuthOptions>>(Scheme, "Microsoft");
        });
        services.TryAddTransient<OAuthHandler<OAuthOptions>>();
        services.AddOptions<OAuthOptions>(Scheme).Configure<IOptions<SigningInOptions>, TimeProvider>((oauth, options, time) => Configure(oauth, options.Value.Entra, time));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OAuthOptions>, OAuthPostConfigureOptions<OAuthOptions, OAuthHandler<OAuthOptions>>>());
        return services;
    }

    private static void Configure(OAuthOptions oauth, EntraOptions entra, TimeProvider time)
    {
        oauth.SignInScheme = ReviewSession.Scheme;
        oauth.CallbackPath = SignInEndpoints.MicrosoftCallback;
        oauth.AuthorizationEndpoint = entra.Endpoint("oauth2/v2.0/authorize");
        oauth.TokenEndpoint = entra.Endpoint("oauth2/v2.0/token");
        oauth.ClientId = entra.ClientId!;
        oauth.ClientSecret = entra.ClientSecret!;
        oauth.UsePkce = true;
        oauth.Scope.Clear();
        oauth.Scope.Add("openid");
        // The object id comes with it.
        oauth.Scope.Add("profile");
        // Many teachers share the computer of the staff room: the one before must not be signed in silently.
        oauth.AdditionalAuthorizationParameters["prompt"] = "select_account";
        oauth.BackchannelTimeout = TimeSpan.FromSeconds(15);
        oauth.TimeProvider = time;
        SessionCookie.Guard(oauth.CorrelationCookie, "tutor-review-entra.");
        oauth.Events = new OAuthEvents
        {
            OnCreatingTicket = ticket => ReadPersonAsync(ticket, entra, time),
            OnTicketReceived = ticket => FindAccountAsync(ticket, time),
            OnRemoteFailure = failure => ShowFailureAsync(failure, time),
        };
    }

    private static Task ReadPersonAsync(OAuthCreatingTicketContext ticket, EntraOptions entra, TimeProvider time)
    {
        var token = ticket.TokenResponse.Response!.RootElement.TryGetProperty("id_token", out var given) ? given.GetString() : null;
        var person = IdToken.Read(token)?.PersonFor(entra, time.GetUtcNow())
            ?? throw new AuthenticationFailureException("The id token is missing, or not of this tenant, for this application and now.");
        ticket.Identity!.AddClaim(new Claim(ClaimTypes.NameIdentifier, person));
        return Task.CompletedTask;
    }

    private static async Task FindAccountAsync(TicketReceivedContext ticket, TimeProvider time)
    {
        var http = ticket.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var person = ticket.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!;
        try
        {
            var account = await http.RequestServices.GetRequiredService<IAccountStore>().FindByEntraAsync(person, http.RequestAborted);
            var now = time.GetUtcNow();
            var reason = account is null ? "no account for this person" : account.IsDisabled ? "disabled" : account.LockedUntil > now ? "locked" : null;
            var audit = http.RequestServices.GetRequiredService<IAuditLog>();
            await audit.AppendAsync(
                new AuditEntry(now, account?.Name ?? AuditEntry.Service, reason is null ? AuditActions.SignIn : AuditActions.SignInFailed, Detail: Detail(reason, person)),
                http.RequestAborted);
            if (reason is null)
            {
                ticket.Principal = ReviewSession.Begin(account!, now);
                // The handler's properties carry the expiry of Microsoft's token; the session has its own.
                ticket.Properties!.ExpiresUtc = null;
                ticket.Properties.IssuedUtc = null;
                return;
            }
        }
        catch (TranscriptStoreException e)
        {
            LogStoreDown(Logger(http), e);
            ticket.HandleResponse();
            await ShowAsync(http, ticket.ReturnUri, SignInProblem.StoreDown, StatusCodes.Status503ServiceUnavailable);
            return;
        }

        ticket.HandleResponse();
        await ShowAsync(http, ticket.ReturnUri, SignInProblem.NoAccountForPerson, StatusCodes.Status403Forbidden, person);
    }

    private static async Task ShowFailureAsync(RemoteFailureContext failure, TimeProvider time)
    {
        failure.HttpContext.Response.Headers.CacheControl = "no-store";
        // Microsoft's code, such as invalid_client, tells the administrator what to mend. It also comes in the address, where anybody can write it.
        var code = failure.Failure?.Data["error"] as string;
        code = code is { Length: > 0 and <= 64 } && code.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? code : "none";
        LogFailed(Logger(failure.HttpContext), failure.Failure?.GetType().Name ?? "unknown", code);
        await AuditFailureAsync(failure.HttpContext, code, time);
        failure.HandleResponse();
        await ShowAsync(failure.HttpContext, failure.Properties?.RedirectUri, SignInProblem.MicrosoftFailed, StatusCodes.Status400BadRequest);
    }

    private static async Task AuditFailureAsync(HttpContext http, string code, TimeProvider time)
    {
        try
        {
            var address = http.Connection.RemoteIpAddress;
            await http.RequestServices.GetRequiredService<IAuditLog>().AppendAsync(
                new AuditEntry(time.GetUtcNow(), AuditEntry.Service, AuditActions.SignInFailed, Detail: $"Entra ID: failed, error code {code}{(address is null ? "" : $"; {address}")}"),
                http.RequestAborted);
        }
        catch (TranscriptStoreException e)
        {
            // Nobody was signed in; that it was tried is in the service's log.
            LogStoreDown(Logger(http), e);
        }
    }

    private static async Task ShowAsync(HttpContext http, string? back, SignInProblem problem, int status, string? objectId = null) =>
        await (await SignInEndpoints.PageAsync(http, back, problem, status, objectId: objectId)).ExecuteAsync(http);

    private static string Detail(string? reason, string person) => reason is null ? "Entra ID" : $"Entra ID: {reason}; {person}";

    private static ILogger Logger(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSignIn).FullName!);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in with Microsoft Entra ID failed: {Kind}, error code {Code}.")]
    private static partial void LogFailed(ILogger logger, string kind, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Signing in with Microsoft Entra ID failed: the accounts cannot be reached.")]
    private static partial void LogStoreDown(ILogger logger, Exception exception);
}
