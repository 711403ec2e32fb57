using Tutor.Knowledge;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary>What the library holds and what befell its files.</summary>
/// <param name="Failed">Files that could not be read.</param>
internal sealed record IngestReport(int Paragraphs, int Failed, IReadOnlyList<DocumentResponse> Documents, IReadOnlyList<NoticeResponse> Notices)
{
    public static IngestReport From(Library library) => new(
        library.Documents.Sum(document => document.Passages.Count),
        library.Notices.Where(notice => notice.Kind == NoticeKind.Failed).Select(notice => notice.File).Distinct().Count(),
        [.. library.Documents.Select(DocumentResponse.From)],
        [.. library.Notices.Select(NoticeResponse.From)]);
}
