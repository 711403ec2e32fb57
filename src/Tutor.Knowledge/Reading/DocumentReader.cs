using System.Globalization;
using Tutor.Knowledge.Repair;

namespace Tutor.Knowledge.Reading;

/// <summary>Reads a file by its format and repairs its paragraphs. A file that cannot be read becomes a notice, never an exception.</summary>
internal sealed class DocumentReader(IEnumerable<IFormatReader> formats)
{
    /// <summary>Changes whenever the same bytes may make another document; what was read by another version is read again.</summary>
    public const int Version = 1;

    private readonly Dictionary<string, IFormatReader> _formats =
        formats.SelectMany(format => format.Endings.Select(ending => (ending, format))).ToDictionary(pair => pair.ending, pair => pair.format);

    /// <param name="file">The path under <c>documents/</c>, with slashes.</param>
    public async Task<FileReading> ReadAsync(string file, string path, byte[] content, CancellationToken cancellation)
    {
        if (!_formats.TryGetValue(Path.GetExtension(file).ToLowerInvariant(), out var format))
            return FileReading.Failed(file, $"The format of this file is not read; bring it as one of {string.Join(", ", _formats.Keys.Order(StringComparer.Ordinal))}.");
        try
        {
            var lines = await format.ReadAsync(path, content, cancellation);
            return Assemble(file, lines);
        }
        catch (UnreadableFileException unreadable)
        {
            return FileReading.Failed(file, unreadable.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return FileReading.Failed(file, $"The file is damaged or not what its ending says ({e.GetType().Name}); open it in its own program and save it again.");
        }
    }

    internal static FileReading Assemble(string file, IReadOnlyList<SourceLine> lines)
    {
        var id = DocumentId.Of(file);
        var repaired = ParagraphRepair.Repair(lines, id, file);
        if (repaired.GarbledShare > 0.5)
        {
            var reason = GarbledText.Explain(repaired.Blocks.OfType<AsideBlock>().First(block => block.Kind == AsideKind.Garbled).Text);
            var share = (100 * repaired.GarbledShare).ToString("0", CultureInfo.InvariantCulture);
            return FileReading.Failed(file, $"{share} % of the file cannot be read: it {reason}.");
        }

        if (!repaired.Blocks.OfType<PassageBlock>().Any())
            return FileReading.Failed(file, "The file holds no text; if it is a scan, bring the text that was read from it.");
        var title = repaired.Blocks.OfType<HeadingBlock>().FirstOrDefault()?.Text ?? Path.GetFileName(id);
        return new FileReading(new Document(id, title, DocumentLanguage.Of(file, repaired.Blocks), null, repaired.Blocks, repaired.Notices), []);
    }
}
