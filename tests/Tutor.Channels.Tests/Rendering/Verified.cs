using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Channels.Tests.Rendering;

/// <summary>JSON that somebody has read and found right, in a file beside the test.</summary>
internal static class Verified
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Holds JSON against <c>NAME.verified.json</c>; what differs is written beside it as <c>NAME.received.json</c>, to be read and renamed.</summary>
    public static void ShouldBeVerified(this JsonNode received, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Verified");
        var (verified, other) = (Path.Combine(folder, $"{name}.verified.json"), Path.Combine(folder, $"{name}.received.json"));
        var json = received.ToJsonString(Readable) + "\n";
        if (File.Exists(verified) && File.ReadAllText(verified) == json)
        {
            File.Delete(other);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(other, json);
        json.ShouldBe(File.Exists(verified) ? File.ReadAllText(verified) : "", $"read {other}; when it is right, rename it");
    }
}
