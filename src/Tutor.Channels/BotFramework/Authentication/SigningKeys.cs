using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Tutor.Channels.BotFramework.Authentication;

/// <summary>The keys that an authority announced, and for which channels each may speak.</summary>
/// <param name="Endorsements">By key id; a key without any is absent. Microsoft Entra ID endorses none.</param>
internal sealed record SigningKeys(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, IReadOnlySet<string>> Endorsements)
{
    /// <exception cref="Exception">What is there is no key set.</exception>
    public static SigningKeys Read(string json)
    {
        var endorsements = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        using var set = JsonDocument.Parse(json);
        foreach (var key in set.RootElement.GetProperty("keys").EnumerateArray())
            if (key.TryGetProperty("kid", out var id) && key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array)
                endorsements[id.GetString()!] = list.EnumerateArray().Select(channel => channel.GetString()!).ToHashSet(StringComparer.Ordinal);
        // RSA alone: a token that names a symmetric key finds none, whatever the set holds.
        var keys = new JsonWebKeySet(json).GetSigningKeys().Where(key => key is RsaSecurityKey or X509SecurityKey or JsonWebKey { Kty: "RSA" });
        return new SigningKeys([.. keys], endorsements);
    }

    public bool Has(string? keyId) => keyId is not null && Keys.Any(key => key.KeyId == keyId);
}
