using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Knowledge;

/// <summary>All documents as they are at one moment. It never changes; a changed file makes another library.</summary>
public sealed class Library
{
    private readonly FrozenDictionary<string, Document> _documents;
    private readonly FrozenDictionary<PassageId, (Document Document, Passage Passage)> _passages;

    /// <param name="documents">Kept in the order given. Ids must differ.</param>
    /// <param name="notices">What befell files that made no document.</param>
    public Library(IReadOnlyList<Document> documents, IReadOnlyList<Notice> notices)
    {
        Documents = documents;
        Notices = [.. notices, .. documents.SelectMany(document => document.Notices)];
        _documents = documents.ToFrozenDictionary(document => document.Id);
        _passages = documents
            .SelectMany(document => document.Passages.Select(passage => (document, passage)))
            .ToFrozenDictionary(pair => pair.passage.Id);
    }

    public static Library Empty { get; } = new([], []);

    public IReadOnlyList<Document> Documents { get; }

    public IReadOnlyList<Notice> Notices { get; }

    public Document? FindDocument(string id) => _documents.GetValueOrDefault(id);

    /// <summary>Looks a passage up and hands out its words as a quote. This is the only way to a <see cref="Knowledge.Quote"/>.</summary>
    /// <param name="evidence">The parts of the passage that carry the answer; ranges that do not lie in the passage are left out.</param>
    /// <returns>Null when the library does not hold the passage (any more).</returns>
    public Quote? Quote(PassageId id, IEnumerable<TextSpan> evidence)
    {
        if (!_passages.TryGetValue(id, out var found))
            return null;
        var length = found.Passage.Text.Length;
        return new Quote(found.Document, found.Passage, [.. evidence.Where(range => range is { Start: >= 0, Length: > 0 } && range.End <= length)]);
    }
}
