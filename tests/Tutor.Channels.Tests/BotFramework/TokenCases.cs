using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Tokens that let nobody in, each wrong in one respect, with the status that they meet.</summary>
internal static class TokenCases
{
    private const string OtherApp = "99999999-0000-4000-8000-000000000001";

    public static IReadOnlyDictionary<string, (int Status, Func<TestAuthority, string, string?> Authorization)> Refused { get; } =
        new Dictionary<string, (int, Func<TestAuthority, string, string?>)>
        {
            ["no header"] = (401, (_, _) => null),
            ["empty header"] = (401, (_, _) => "Bearer "),
            ["another scheme"] = (401, (authority, url) => $"Basic {authority.ChannelToken(url)}"),
            ["no token at all"] = (401, (_, _) => "Bearer nonsense"),
            ["three dots of nonsense"] = (401, (_, _) => "Bearer e30.e30.e30"),
            ["expired six minutes ago"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims["exp"] = claims["nbf"]!.GetValue<long>() - 360))),
            ["valid in six minutes"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims["nbf"] = claims["nbf"]!.GetValue<long>() + 360))),
            ["without an end"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims.Remove("exp")))),
            ["another audience"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims["aud"] = OtherApp))),
            ["no audience"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims.Remove("aud")))),
            ["another issuer"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims["iss"] = "https://api.botframework.example"))),
            ["no issuer"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims.Remove("iss")))),
            ["another key of the same name"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, key: new TestAuthority.Key("stranger"), keyId: authority.ChannelKey.Id))),
            ["a key that nobody announced"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, key: new TestAuthority.Key("stranger")))),
            ["the key of Microsoft Entra ID"] = (401, (authority, url) => Bearer(authority.ChannelToken(url, key: authority.EntraKey))),
            ["algorithm none"] = (401, (authority, url) => Bearer(TestAuthority.Sign(Claims(authority, url), Header("none", authority), _ => []))),
            ["HS256 with the public key"] = (401, (authority, url) => Bearer(TestAuthority.Sign(Claims(authority, url), Header("HS256", authority), data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(authority.ChannelKey.Rsa.ExportSubjectPublicKeyInfoPem()), data)))),
            ["HS256 with the modulus"] = (401, (authority, url) => Bearer(TestAuthority.Sign(Claims(authority, url), Header("HS256", authority), data => HMACSHA256.HashData(authority.ChannelKey.Rsa.ExportParameters(false).Modulus!, data)))),
            ["claims changed after signing"] = (401, (authority, url) => Bearer(Tampered(authority.ChannelToken(url)))),
            ["signature cut off"] = (401, (authority, url) => Bearer(authority.ChannelToken(url)[..^20])),
            ["another serviceUrl"] = (403, (authority, _) => Bearer(authority.ChannelToken("https://smba.trafficmanager.example/in/"))),
            ["no serviceUrl"] = (403, (authority, url) => Bearer(authority.ChannelToken(url, claims => claims.Remove("serviceurl")))),
            ["the Emulator's token for Teams"] = (403, (authority, _) => Bearer(authority.EmulatorToken())),
            ["the Emulator as another app"] = (403, (authority, _) => Bearer(authority.EmulatorToken(claims => claims["azp"] = OtherApp))),
            ["a stranger's directory"] = (401, (authority, _) => Bearer(authority.EmulatorToken(claims => claims["iss"] = $"https://login.microsoftonline.com/{OtherApp}/v2.0"))),
        };

    private static string Bearer(string token) => $"Bearer {token}";

    private static JsonObject Header(string algorithm, TestAuthority authority) => new() { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = authority.ChannelKey.Id };

    private static JsonObject Claims(TestAuthority authority, string url)
    {
        JsonObject? claims = null;
        authority.ChannelToken(url, good => claims = good);
        return claims!.DeepClone().AsObject();
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(parts[1]))!.AsObject();
        claims["exp"] = claims["exp"]!.GetValue<long>() + 1;
        return $"{parts[0]}.{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
    }
}
