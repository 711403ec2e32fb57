using Microsoft.AspNetCore.Http.HttpResults;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service.Api;

/// <summary><c>GET /api/documents</c>: what the library holds, in its own order.</summary>
internal static class DocumentsEndpoint
{
    public static JsonHttpResult<IReadOnlyList<DocumentResponse>> Handle(ILibrary library) => TypedResults.Json<IReadOnlyList<DocumentResponse>>(
        [.. library.Current.Documents.Select(DocumentResponse.From)],
        ApiJson.Wire.IReadOnlyListDocumentResponse);
}

/// <param name="Paragraphs">How many there are.</param>
/// <param name="Url">Where the reader shows the document.</param>
internal sealed record DocumentResponse(
    string Id,
    string Title,
    string Language,
    string? Origin,
    int Paragraphs,
    string Url,
    IReadOnlyList<NoticeResponse> Notices)
{
    public static DocumentResponse From(Document document) => new(
        document.Id,
        document.Title,
        document.Language.Code(),
        document.Origin,
        document.Passages.Count,
        $"/sources/{string.Join('/', document.Id.Split('/').Select(Uri.EscapeDataString))}",
        [.. document.Notices.Select(NoticeResponse.From)]);
}

/// <param name="Line">Null when the notice is about the whole file.</param>
internal sealed record NoticeResponse(string Kind, string File, int? Line, string Message)
{
    public static NoticeResponse From(Notice notice) => new(
        notice.Kind switch
        {
            NoticeKind.Repaired => "repaired",
            NoticeKind.SetAside => "setAside",
            _ => "failed",
        },
        notice.File,
        notice.Line,
        notice.Message);
}
