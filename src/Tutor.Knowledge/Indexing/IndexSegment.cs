using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tutor.Knowledge.Indexing;

/// <summary>The inverted index of one document. It never changes.</summary>
internal sealed class IndexSegment
{
    public required string Document { get; init; }

    /// <summary>Changes with anything that the analysis of the document's passages sees.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The fingerprints of the passages, in reading order.</summary>
    public required string[] Passages { get; init; }

    /// <summary>The numbers of the document's terms, ascending.</summary>
    public required int[] Terms { get; init; }

    /// <summary>The postings of <c>Terms[i]</c> are those from <c>Starts[i]</c> to before <c>Starts[i + 1]</c>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The passages that hold the term, ascending, counted within the document.</summary>
    public required int[] Postings { get; init; }

    /// <summary>How often the passage of the posting holds the term; beyond 65,535 it makes no difference.</summary>
    public required ushort[] Frequencies { get; init; }

    /// <summary>By field, then passage: how many terms it has.</summary>
    public required int[][] Lengths { get; init; }

    /// <summary>The passages' vectors, normalised, one after the other; null when none have been made.</summary>
    public float[]? Vectors { get; init; }

    public IndexSegment With(float[] vectors) => new()
    {
        Document = Document,
        ContentHash = ContentHash,
        Passages = Passages,
        Terms = Terms,
        Starts = Starts,
        Postings = Postings,
        Frequencies = Frequencies,
        Lengths = Lengths,
        Vectors = vectors,
    };

    public static IndexSegment Build(Document document, IPassageAnalyzer analyzer, TermTable table)
    {
        var occurrences = new List<(int Term, int Passage)>();
        var lengths = Enumerable.Range(0, TermTable.FieldCount).Select(_ => new int[document.Passages.Count]).ToArray();
        for (var passage = 0; passage < document.Passages.Count; passage++)
        {
            foreach (var term in analyzer.Analyze(document, document.Passages[passage]))
            {
                occurrences.Add((table.Add(term.Field, term.Text), passage));
                lengths[(int)term.Field][passage]++;
            }
        }

        occurrences.Sort();
        var terms = new List<int>();
        var starts = new List<int>();
        var postings = new List<int>();
        var frequencies = new List<ushort>();
        for (var i = 0; i < occurrences.Count; i++)
        {
            var (term, passage) = occurrences[i];
            if (i > 0 && occurrences[i] == occurrences[i - 1])
            {
                if (frequencies[^1] < ushort.MaxValue)
                    frequencies[^1]++;
                continue;
            }

            if (terms.Count == 0 || terms[^1] != term)
            {
                terms.Add(term);
                starts.Add(postings.Count);
            }

            postings.Add(passage);
            frequencies.Add(1);
        }

        starts.Add(postings.Count);
        return new IndexSegment
        {
            Document = document.Id,
            ContentHash = HashOf(document),
            Passages = [.. document.Passages.Select(passage => passage.Id.Fingerprint)],
            Terms = [.. terms],
            Starts = [.. starts],
            Postings = [.. postings],
            Frequencies = [.. frequencies],
            Lengths = lengths,
        };
    }

    public static string HashOf(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(document.Id);
        Append(document.Title);
        Append(document.Language.ToString());
        foreach (var block in document.Blocks)
        {
            // An analyzer may look at every heading over a passage.
            if (block is HeadingBlock heading)
                Append($"{heading.Level} {heading.Text}");
            else if (block is PassageBlock { Passage: var passage })
            {
                Append(passage.Id.Fingerprint);
                Append(passage.Text);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.AppendData("\0\0"u8);
        }
    }
}
