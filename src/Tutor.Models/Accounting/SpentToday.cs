using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Tutor.Models.Accounting;

/// <summary>What the models took on one day (UTC).</summary>
/// <param name="Conversations">Tokens by the hash of the conversation's id.</param>
internal sealed record SpentToday(DateOnly Day, long Tokens, decimal Price, Dictionary<string, long> Conversations)
{
    public static string Key(string conversation) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)))[..32];
}

[JsonSerializable(typeof(SpentToday))]
internal sealed partial class SpentJson : JsonSerializerContext;
