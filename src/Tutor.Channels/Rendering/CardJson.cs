using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tutor.Channels.Rendering;

/// <summary>How Adaptive Cards are written: of version 1.2, the highest that Teams shows on phones, and with no \u escapes, which would double them.</summary>
internal static class CardJson
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string Version = "1.2";
    public const string Schema = "http://adaptivecards.io/schemas/adaptive-card.json";

    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
