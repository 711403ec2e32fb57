using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor.Review.SigningIn.Entra;

/// <summary>What Microsoft Entra ID says of who signed in.</summary>
/// <param name="Tenant">The tenant's id.</param>
/// <param name="ObjectId">The person's id in it; comes with the scope <c>profile</c>.</param>
/// <param name="Expires">In seconds since 1970, as is <paramref name="NotBefore"/>.</param>
internal sealed record IdToken(
    [property: JsonPropertyName("iss")] string? Issuer,
    [property: JsonPropertyName("aud")] string? Audience,
    [property: JsonPropertyName("tid")] string? Tenant,
    [property: JsonPropertyName("oid")] string? ObjectId,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("nbf")] long NotBefore)
{
    // How far the school's clock may be wrong.
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    /// <summary>Reads the claims of a token in compact form, without looking at its signature; null for anything else.</summary>
    /// <remarks>
    /// OpenID Connect Core 3.1.3.7 (6): a token that came straight from the token endpoint over TLS needs no signature, since TLS says who
    /// sent it. A token that came any other way must not be read by this.
    /// </remarks>
    public static IdToken? Read(string? token)
    {
        if (token?.Split('.') is not [_, var payload, _])
            return null;
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), IdTokenJson.Default.IdToken);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The person, in the school's own tenant, to this service, now; else null.</summary>
    public string? PersonFor(EntraOptions options, DateTimeOffset now) =>
        Issuer == options.Endpoint("v2.0")
        && string.Equals(Tenant, options.TenantId, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Audience, options.ClientId, StringComparison.OrdinalIgnoreCase)
        && now < DateTimeOffset.UnixEpoch.AddSeconds(Expires) + s_skew
        && now >= DateTimeOffset.UnixEpoch.AddSeconds(NotBefore) - s_skew
        && Guid.TryParseExact(ObjectId, "D", out var person)
            ? person.ToString("D")
            : null;
}

[JsonSerializable(typeof(IdToken))]
internal sealed partial class IdTokenJson : JsonSerializerContext;
