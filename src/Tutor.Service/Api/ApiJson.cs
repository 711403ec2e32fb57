using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Tutor.Service.Commands;
using Tutor.Service.Examination;

namespace Tutor.Service.Api;

/// <summary>How replies, lists and reports are written as JSON, over HTTP and by the command line alike.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AskResponse))]
[JsonSerializable(typeof(IReadOnlyList<DocumentResponse>))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(IngestResponse))]
[JsonSerializable(typeof(AccountResponse))]
[JsonSerializable(typeof(IReadOnlyList<AccountResponse>))]
[JsonSerializable(typeof(ExamQuestion))]
[JsonSerializable(typeof(ExamReport))]
[JsonSerializable(typeof(TeamsPackageResponse))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>For one line on the wire. Bengali and Devanagari stay readable; what HTML could take for markup is escaped.</summary>
    public static ApiJson Wire { get; } = new(Format(indented: false));

    /// <summary>For a file or a terminal.</summary>
    public static ApiJson Indented { get; } = new(Format(indented: true));

    private static JsonSerializerOptions Format(bool indented) => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = indented,
    };
}
