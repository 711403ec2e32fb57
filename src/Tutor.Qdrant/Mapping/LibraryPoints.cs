using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Tutor.Knowledge;

namespace Tutor.Qdrant.Mapping;

/// <summary>The points that a library makes, known by their ids alone.</summary>
/// <remarks>
/// A point's id is a hash of the passage's id and of everything that analysis sees of the passage. The same point always has the
/// same content, so writing it again does no harm, a point with a known id need not be read to know that it is current, and an
/// edited passage is a new point beside the old one, which goes on serving until the new library takes over.
/// </remarks>
internal sealed class LibraryPoints
{
    private readonly Guid[] _ids;
    private readonly (Document Document, Passage Passage)[] _passages;
    private readonly Dictionary<Guid, int> _orders;

    public LibraryPoints(Library library, CollectionLayout layout)
    {
        Library = library;
        _passages = [.. library.Documents.SelectMany(document => document.Passages.Select(passage => (document, passage)))];
        _ids = new Guid[_passages.Length];
        var firsts = new int[library.Documents.Count + 1];
        for (var d = 0; d < library.Documents.Count; d++)
            firsts[d + 1] = firsts[d] + library.Documents[d].Passages.Count;
        Parallel.For(0, library.Documents.Count, d => Identify(library.Documents[d], layout, _ids.AsSpan(firsts[d], firsts[d + 1] - firsts[d])));
        _orders = new Dictionary<Guid, int>(_ids.Length);
        for (var order = 0; order < _ids.Length; order++)
            _orders[_ids[order]] = order;
        Digest = DigestOf(_ids);
    }

    public Library Library { get; }

    public int Count => _passages.Length;

    /// <summary>The same for libraries that make the same points, in any order.</summary>
    public string Digest { get; }

    /// <summary>By a passage's place in the library.</summary>
    public Guid IdOf(int order) => _ids[order];

    public (Document Document, Passage Passage) PassageAt(int order) => _passages[order];

    /// <summary>The place in the library of the passage that the point is made of; null for a point of another library.</summary>
    public int? OrderOf(Guid id) => _orders.TryGetValue(id, out var order) ? order : null;

    private static void Identify(Document document, CollectionLayout layout, Span<Guid> ids)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var headings = new List<HeadingBlock>();
        var next = 0;
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock heading)
            {
                // An analyzer may look at every heading over a passage: those of a higher level, and the last of its own.
                headings.RemoveAll(above => above.Level >= heading.Level);
                headings.Add(heading);
            }
            else if (block is PassageBlock { Passage: var passage })
            {
                Append(layout.Fingerprint);
                Append(passage.Id.ToString());
                Append(passage.Text);
                Append(passage.Section ?? "");
                Append(document.Title);
                Append(document.Language.ToString());
                foreach (var above in headings)
                    Append(above.Text);
                hash.GetHashAndReset(bytes);
                ids[next++] = AsUuid(bytes[..16]);
            }
        }

        void Append(string text)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData("\0\0"u8);
        }
    }

    // Version 8 of RFC 9562: a UUID of the application's own making.
    private static Guid AsUuid(Span<byte> bytes)
    {
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string DigestOf(Guid[] ids)
    {
        var sorted = (Guid[])ids.Clone();
        Array.Sort(sorted);
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(sorted.AsSpan())));
    }
}
