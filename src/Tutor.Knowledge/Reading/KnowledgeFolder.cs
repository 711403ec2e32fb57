using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace Tutor.Knowledge.Reading;

/// <summary>Reads the files of a knowledge folder that are not known yet.</summary>
internal sealed class KnowledgeFolder(string folder, DocumentReader reader, long maxFileBytes)
{
    public const string DocumentsName = "documents";

    private readonly string _documents = Path.Combine(folder, DocumentsName);

    /// <summary>What the folder holds by names, sizes and times alone: cheap, and different whenever a file was changed.</summary>
    public string Stamp()
    {
        var stamps = Files().Select(file => $"{file.Name}|{file.Info.Length}|{file.Info.LastWriteTimeUtc.Ticks}");
        var list = new FileInfo(Path.Combine(folder, LibraryFile.Name));
        return string.Join('\n', stamps.Append(list.Exists ? $"{list.Length}|{list.LastWriteTimeUtc.Ticks}" : "none"));
    }

    public async Task<LibraryFile> ReadLibraryFileAsync(CancellationToken cancellation)
    {
        try
        {
            return LibraryFile.Read(await File.ReadAllBytesAsync(Path.Combine(folder, LibraryFile.Name), cancellation));
        }
        catch (FileNotFoundException)
        {
            return LibraryFile.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return LibraryFile.Unreadable(e.Message);
        }
    }

    /// <param name="known">What was read before, by file.</param>
    /// <returns>Every file in the order of its path. A reading from <paramref name="known"/> is the same object.</returns>
    public async Task<IReadOnlyList<KnownFile>> ReadAsync(
        IReadOnlyDictionary<string, KnownFile> known, Action<KnownFile, bool, int> done, CancellationToken cancellation)
    {
        var files = Files();
        var read = new ConcurrentDictionary<string, KnownFile>();
        var total = files.Count;
        await Parallel.ForEachAsync(files, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (file, stop) =>
        {
            var before = known.GetValueOrDefault(file.Name);
            var now = await ReadFileAsync(file.Name, file.Info, before, stop);
            read[file.Name] = now;
            done(now, ReferenceEquals(now.Reading, before?.Reading), total);
        });
        return WithoutDoubles([.. files.Where(file => read.ContainsKey(file.Name)).Select(file => read[file.Name])]);
    }

    private async Task<KnownFile> ReadFileAsync(string name, FileInfo info, KnownFile? before, CancellationToken cancellation)
    {
        if (!DocumentId.IsUsable(DocumentId.Of(name)))
            return Unread(name, "The file's name cannot be part of an address; rename it without two dots in a row or a backslash.");
        try
        {
            if (info.Length > maxFileBytes)
                return Unread(name, string.Create(CultureInfo.InvariantCulture, $"The file is larger than {maxFileBytes:N0} bytes and was not read; split it, or raise Tutor:Knowledge:MaxFileBytes."));
            var content = await File.ReadAllBytesAsync(info.FullName, cancellation);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            // What could not be read is tried again: a missing tool may have been installed.
            if (before?.Hash == hash && before.Reading.Document is not null)
                return before;
            return new KnownFile(name, hash, await reader.ReadAsync(name, info.FullName, content, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(name, $"The file could not be opened ({e.Message.TrimEnd('.').Replace(info.FullName, name, StringComparison.Ordinal)}); it will be tried again when it changes.");
        }
    }

    private static KnownFile Unread(string name, string message) => new(name, "", FileReading.Failed(name, message));

    /// <summary>Of files that differ in their ending alone the first is used.</summary>
    private static List<KnownFile> WithoutDoubles(IReadOnlyList<KnownFile> files)
    {
        var used = new Dictionary<string, string>();
        var kept = new List<KnownFile>();
        foreach (var file in files)
        {
            if (file.Reading.Document is { } document && !used.TryAdd(document.Id, file.Name))
                kept.Add(Unread(file.Name, $"\"{used[document.Id]}\" has the same name with another ending and is used; rename one of the two."));
            else
                kept.Add(file);
        }

        return kept;
    }

    private List<(string Name, FileInfo Info)> Files()
    {
        // Hidden files and what Office and editors leave while a file is open are nobody's documents.
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return [.. new DirectoryInfo(_documents)
            .EnumerateFiles("*", options)
            .Where(file => !file.Name.StartsWith("~$", StringComparison.Ordinal) && !file.Name.EndsWith('~') && file.Extension is not (".tmp" or ".part" or ".crdownload"))
            .Select(file => (Name: Path.GetRelativePath(_documents, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), Info: file))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}

/// <param name="Hash">SHA-256 of the file's bytes; empty when they were not read.</param>
internal sealed record KnownFile(string Name, string Hash, FileReading Reading);
