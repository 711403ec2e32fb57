using System.Security.Cryptography;
using System.Text;

namespace Tutor.Transcripts;

/// <summary>Ids made of what they name, so that the same thing has the same id after any restart.</summary>
internal static class HashedId
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits. Parts are kept apart by their lengths: no two lists of parts run together.</summary>
    public static string Of(params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encode(parts)).AsSpan(0, Bytes));

    /// <summary>The same under a key; without the key nobody can tell which parts made the id.</summary>
    public static string Of(byte[] key, params ReadOnlySpan<string> parts) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encode(parts)).AsSpan(0, Bytes));

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string? text) => text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower);

    private static byte[] Encode(ReadOnlySpan<string> parts)
    {
        using var bytes = new MemoryStream();
        foreach (var part in parts)
        {
            var encoded = Encoding.UTF8.GetBytes(part);
            bytes.Write(BitConverter.GetBytes(encoded.Length));
            bytes.Write(encoded);
        }

        return bytes.ToArray();
    }
}
