namespace Tutor.Knowledge.Reading;

/// <summary>What came of one file: a document, or the notice that says why not.</summary>
/// <param name="Document">With the title and language that the file itself tells; null when it could not be read.</param>
internal sealed record FileReading(Document? Document, IReadOnlyList<Notice> Notices)
{
    public static FileReading Failed(string file, string message) => new(null, [new Notice(NoticeKind.Failed, file, null, message)]);
}
