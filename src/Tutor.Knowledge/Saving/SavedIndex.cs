using Microsoft.Extensions.Logging;
using Tutor.Knowledge.Indexing;

namespace Tutor.Knowledge.Saving;

/// <summary>Keeps the embedded index, so that the next start need not analyze the library again.</summary>
internal sealed partial class SavedIndex(string path, ILogger logger)
{
    private const string Kind = "index";
    private const string FormatVersion = "1";

    /// <param name="model">The embedding model; vectors of another one are left out.</param>
    /// <returns>The saved segments with their terms added to <paramref name="table"/>; none when they cannot be used.</returns>
    public IReadOnlyList<IndexSegment> Load(string analyzerVersion, string? model, TermTable table)
    {
        var (segments, reason) = SavedState.Read(path, Kind, VersionOf(analyzerVersion), reader =>
        {
            var sameModel = reader.ReadOptional() == model;
            var numbers = new int[reader.ReadInt32()];
            for (var i = 0; i < numbers.Length; i++)
                numbers[i] = table.Add((SearchField)reader.ReadByte(), reader.ReadString());
            var read = new IndexSegment[reader.ReadInt32()];
            for (var i = 0; i < read.Length; i++)
                read[i] = ReadSegment(reader, numbers, sameModel);
            return read;
        });
        if (reason is not null)
            LogUnusable(Path.GetFileName(path), reason);
        return segments ?? [];
    }

    public void Save(string analyzerVersion, string? model, IReadOnlyList<IndexSegment> segments, TermTable table)
    {
        try
        {
            SavedState.Write(path, Kind, VersionOf(analyzerVersion), writer => Write(writer, model, segments, table));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnsaved(Path.GetFileName(path), e.Message);
        }
    }

    private static string VersionOf(string analyzerVersion) => $"{FormatVersion}/{analyzerVersion}";

    private static void Write(BinaryWriter writer, string? model, IReadOnlyList<IndexSegment> segments, TermTable table)
    {
        // Terms that no segment uses any more are left behind here. The order stays, so that a segment's terms stay ascending.
        var terms = table.All();
        var used = new bool[terms.Length];
        foreach (var segment in segments)
            foreach (var term in segment.Terms)
                used[term] = true;
        var numbers = new int[terms.Length];
        var count = 0;
        for (var t = 0; t < terms.Length; t++)
            if (used[t])
                numbers[t] = count++;

        writer.WriteOptional(model);
        writer.Write(count);
        for (var t = 0; t < terms.Length; t++)
        {
            if (!used[t])
                continue;
            writer.Write((byte)terms[t].Field);
            writer.Write(terms[t].Text);
        }

        writer.Write(segments.Count);
        foreach (var segment in segments)
        {
            writer.Write(segment.Document);
            writer.Write(segment.ContentHash);
            writer.Write(segment.Passages.Length);
            foreach (var passage in segment.Passages)
                writer.Write(passage);
            writer.WriteArray<int>(Array.ConvertAll(segment.Terms, term => numbers[term]));
            writer.WriteArray<int>(segment.Starts);
            writer.WriteArray<int>(segment.Postings);
            writer.WriteArray<ushort>(segment.Frequencies);
            foreach (var lengths in segment.Lengths)
                writer.WriteArray<int>(lengths);
            writer.Write(segment.Vectors is not null);
            if (segment.Vectors is not null)
                writer.WriteArray<float>(segment.Vectors);
        }
    }

    private static IndexSegment ReadSegment(BinaryReader reader, int[] numbers, bool sameModel)
    {
        var document = reader.ReadString();
        var hash = reader.ReadString();
        var passages = new string[reader.ReadInt32()];
        for (var i = 0; i < passages.Length; i++)
            passages[i] = reader.ReadString();
        var segment = new IndexSegment
        {
            Document = document,
            ContentHash = hash,
            Passages = passages,
            Terms = Array.ConvertAll(reader.ReadArray<int>(), term => numbers[term]),
            Starts = reader.ReadArray<int>(),
            Postings = reader.ReadArray<int>(),
            Frequencies = reader.ReadArray<ushort>(),
            Lengths = [.. Enumerable.Range(0, TermTable.FieldCount).Select(_ => reader.ReadArray<int>())],
        };
        return reader.ReadBoolean() && reader.ReadArray<float>() is var vectors && sameModel ? segment.With(vectors) : segment;
    }

    [LoggerMessage(LogLevel.Information, "The saved {File} is not used, because {Reason}; the library is indexed again.")]
    private partial void LogUnusable(string file, string reason);

    [LoggerMessage(LogLevel.Warning, "{File} could not be saved ({Reason}); the next start indexes the library again.")]
    private partial void LogUnsaved(string file, string reason);
}
