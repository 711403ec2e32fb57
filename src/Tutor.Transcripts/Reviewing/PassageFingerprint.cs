using System.Security.Cryptography;
using System.Text;

namespace Tutor.Transcripts.Reviewing;

/// <summary>Tells whether a passage still has the words that a teacher saw. Its id alone forgives white space and is short.</summary>
public static class PassageFingerprint
{
    /// <summary>64 hexadecimal digits; any change of the text makes others.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
