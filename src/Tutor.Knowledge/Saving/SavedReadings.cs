using System.Globalization;
using Microsoft.Extensions.Logging;
using Tutor.Knowledge.Reading;
using Tutor.Language;

namespace Tutor.Knowledge.Saving;

/// <summary>Keeps what was read, so that the next start reads only what changed.</summary>
internal sealed partial class SavedReadings(string path, ILogger logger)
{
    private const string Kind = "readings";

    private static readonly string Version = string.Create(CultureInfo.InvariantCulture, $"1.{DocumentReader.Version}");

    /// <returns>The readings by file; null when there are none to use.</returns>
    public IReadOnlyDictionary<string, KnownFile>? Load()
    {
        var (files, reason) = SavedState.Read(path, Kind, Version, reader =>
        {
            var count = reader.ReadInt32();
            return Enumerable.Range(0, count).Select(_ => ReadFile(reader)).ToDictionary(file => file.Name);
        });
        if (reason is not null)
            LogUnusable(Path.GetFileName(path), reason);
        return files;
    }

    public void Save(IEnumerable<KnownFile> files)
    {
        try
        {
            var read = files.Where(file => file.Reading.Document is not null).ToList();
            SavedState.Write(path, Kind, Version, writer =>
            {
                writer.Write(read.Count);
                foreach (var file in read)
                    WriteFile(writer, file);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnsaved(Path.GetFileName(path), e.Message);
        }
    }

    private static void WriteFile(BinaryWriter writer, KnownFile file)
    {
        var document = file.Reading.Document!;
        writer.Write(file.Name);
        writer.Write(file.Hash);
        writer.Write(document.Id);
        writer.Write(document.Title);
        writer.Write((byte)document.Language);
        writer.Write(document.Blocks.Count);
        foreach (var block in document.Blocks)
            WriteBlock(writer, block);
        writer.Write(document.Notices.Count);
        foreach (var notice in document.Notices)
        {
            writer.Write((byte)notice.Kind);
            writer.Write(notice.Line ?? 0);
            writer.Write(notice.Message);
        }
    }

    private static KnownFile ReadFile(BinaryReader reader)
    {
        var name = reader.ReadString();
        var hash = reader.ReadString();
        var id = reader.ReadString();
        var title = reader.ReadString();
        var language = (LanguageTag)reader.ReadByte();
        var blocks = new Block[reader.ReadInt32()];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = ReadBlock(reader, id);
        var notices = new Notice[reader.ReadInt32()];
        for (var i = 0; i < notices.Length; i++)
        {
            var kind = (NoticeKind)reader.ReadByte();
            var line = reader.ReadInt32();
            notices[i] = new Notice(kind, name, line == 0 ? null : line, reader.ReadString());
        }

        return new KnownFile(name, hash, new FileReading(new Document(id, title, language, null, blocks, notices), []));
    }

    private static void WriteBlock(BinaryWriter writer, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                writer.Write('h');
                writer.Write(heading.Text);
                writer.Write(heading.Level);
                break;
            case AsideBlock aside:
                writer.Write('a');
                writer.Write(aside.Text);
                writer.Write((byte)aside.Kind);
                break;
            case PassageBlock { Passage: var passage }:
                writer.Write('p');
                writer.Write(passage.Id.Fingerprint);
                writer.Write(passage.Number);
                writer.WriteOptional(passage.Section);
                writer.Write(passage.Text);
                writer.WriteArray<TextSpan>(passage.Sentences.ToArray());
                writer.Write(passage.FirstItem ?? -1);
                break;
            default:
                throw new NotSupportedException($"A {block.GetType().Name} cannot be saved.");
        }
    }

    private static Block ReadBlock(BinaryReader reader, string document)
    {
        switch (reader.ReadChar())
        {
            case 'h':
                return new HeadingBlock(reader.ReadString(), reader.ReadInt32());
            case 'a':
                return new AsideBlock(reader.ReadString(), (AsideKind)reader.ReadByte());
            case 'p':
                var id = new PassageId(document, reader.ReadString());
                var passage = new Passage(id, reader.ReadInt32(), reader.ReadOptional(), reader.ReadString(), reader.ReadArray<TextSpan>());
                return new PassageBlock(reader.ReadInt32() is >= 0 and var first ? passage with { FirstItem = first } : passage);
            default:
                throw new InvalidDataException("not a block");
        }
    }

    [LoggerMessage(LogLevel.Information, "The saved {File} is not used, because {Reason}; the documents are read again.")]
    private partial void LogUnusable(string file, string reason);

    [LoggerMessage(LogLevel.Warning, "{File} could not be saved ({Reason}); the next start reads the documents again.")]
    private partial void LogUnsaved(string file, string reason);
}
