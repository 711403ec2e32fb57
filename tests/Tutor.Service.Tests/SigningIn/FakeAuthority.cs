using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Tutor.Service.Tests.SigningIn;

/// <summary>The two endpoints of Microsoft Entra ID on this machine. It signs in whoever a test says, and keeps to authorization code with PKCE.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string ClientId = "99999999-8888-7777-6666-555555555555";
    public const string ClientSecret = "a secret of the school";

    private readonly WebApplication _app;
    private readonly MovableClock _clock;
    private (string Code, string Challenge, string RedirectUri)? _issued;

    private FakeAuthority(MovableClock clock)
    {
        _clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet($"/{Tenant}/oauth2/v2.0/authorize", (Delegate)Authorize);
        _app.MapPost($"/{Tenant}/oauth2/v2.0/token", (Delegate)TokenAsync);
    }

    public string Address => _app.Urls.Single();

    /// <summary>Who sits at the keyboard.</summary>
    public string ObjectId { get; set; } = "aaaaaaaa-0000-0000-0000-000000000001";

    /// <summary>Changes the claims of the id token before it is sent.</summary>
    public Action<Dictionary<string, object>> Adapt { get; set; } = _ => { };

    public IReadOnlyDictionary<string, string> LastRequest { get; private set; } = new Dictionary<string, string>();

    public static async Task<FakeAuthority> StartAsync(MovableClock clock)
    {
        var authority = new FakeAuthority(clock);
        await authority._app.StartAsync();
        return authority;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query.ToDictionary(part => part.Key, part => part.Value.ToString());
        LastRequest = query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
            return Results.BadRequest();
        _issued = (Guid.NewGuid().ToString("N"), query["code_challenge"], query["redirect_uri"]);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"], new Dictionary<string, string?> { ["code"] = _issued.Value.Code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var verified = _issued is { } issued
            && form["grant_type"] == "authorization_code"
            && form["code"] == issued.Code
            && form["redirect_uri"] == issued.RedirectUri
            && form["client_id"] == ClientId
            && form["client_secret"] == ClientSecret
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == issued.Challenge;
        _issued = null;
        if (!verified)
            return Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215: mita@school.example" }, statusCode: StatusCodes.Status401Unauthorized);

        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = $"{Address}/{Tenant}/v2.0",
            ["aud"] = ClientId,
            ["tid"] = Tenant,
            ["oid"] = ObjectId,
            ["nbf"] = now,
            ["exp"] = now + 3600,
            ["name"] = "Mita",
        };
        Adapt(claims);
        var token = string.Join('.', new[] { "{}", JsonSerializer.Serialize(claims), "signature" }.Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));
        return Results.Json(new { token_type = "Bearer", access_token = "opaque", expires_in = 3600, id_token = token });
    }
}
