using System.Globalization;
using System.Text.Json;
using Tutor.Knowledge.Saving;

namespace Tutor.Transcripts.Recording.Spooling;

/// <summary>A queue on disk: entries are durable when <see cref="TryAppend"/> returns, and leave in the order in which they came.</summary>
/// <remarks>
/// It is a row of segment files. The oldest is read, the newest appended to; a segment is deleted when its last entry has left. After a
/// crash the oldest segment is read again from its beginning: storing an entry a second time changes nothing. Nothing is ever appended to
/// a file of an earlier run, so that a torn end stays an end. Safe for use from several threads; one thread at a time may take entries.
/// </remarks>
internal sealed class Spool : IDisposable
{
    private const string Pattern = "*.spool";

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly long _maxBytes;
    private readonly int _segmentBytes;
    private readonly FileStream _owned;
    private readonly Queue<Segment> _segments = [];
    private FileStream? _writing;
    private long _next;
    private byte[] _read = [];
    private int _offset;

    /// <summary>Opens the spool of a folder, with what an earlier run left in it.</summary>
    /// <param name="folder">Instances that share it take a place each; what instances that are gone left behind is taken over.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Spool(string folder, long maxBytes, int segmentBytes = 4 << 20)
    {
        (_maxBytes, _segmentBytes) = (maxBytes, segmentBytes);
        (_folder, _owned) = TakePlace(folder);
        foreach (var file in Directory.EnumerateFiles(_folder, Pattern).Order(StringComparer.Ordinal).ToList())
            TakeOver(file);
        foreach (var other in Directory.EnumerateDirectories(folder).Where(other => other != _folder).Order(StringComparer.Ordinal).ToList())
            TakeOverAbandoned(other);
    }

    /// <summary>How many entries wait.</summary>
    public long Count { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>How many entries were set aside, those of earlier runs not counted; a damaged segment counts as one.</summary>
    public long SetAsideCount { get; private set; }

    /// <summary>When the oldest entry came; null when none waits.</summary>
    public DateTimeOffset? Since
    {
        get
        {
            lock (_gate)
                return Peek()?.At;
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return Count == 0;
        }
    }

    /// <returns>False when the spool is full; nothing is kept then.</returns>
    /// <exception cref="IOException">The disk is full or broken; nothing is kept then.</exception>
    public bool TryAppend(SpoolEntry entry)
    {
        var frame = SpoolFormat.Frame(JsonSerializer.SerializeToUtf8Bytes(entry, TranscriptJson.Options));
        lock (_gate)
        {
            if (Bytes + frame.Length > _maxBytes)
                return false;
            if (_writing is null || _writing.Length >= _segmentBytes)
                BeginSegment();
            var start = _writing!.Position;
            try
            {
                _writing.Write(frame);
                _writing.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // The next entry must not stand behind half of this one.
                CloseSegmentAt(start);
                throw;
            }

            Count++;
            Bytes += frame.Length;
            return true;
        }
    }

    /// <returns>The oldest entry, which stays until <see cref="Remove"/>; null when none waits.</returns>
    public SpoolEntry? Peek()
    {
        lock (_gate)
        {
            while (_segments.TryPeek(out var segment))
            {
                if (_read.Length == 0 || (_offset == _read.Length && segment.File == _writing?.Name))
                    _read = ReadFile(segment.File);
                switch (SpoolFormat.Read(_read, _offset, out var content))
                {
                    case FrameKind.Whole when Parse(content) is { } entry:
                        return entry;
                    case FrameKind.Whole:
                        SetAside();
                        continue;
                    default:
                        DropSegment();
                        continue;
                }
            }

            return null;
        }
    }

    /// <summary>Takes the entry away that <see cref="Peek"/> gave.</summary>
    public void Remove()
    {
        lock (_gate)
        {
            SpoolFormat.Read(_read, _offset, out var content);
            var length = SpoolFormat.HeaderLength + content.Length;
            _offset += length;
            Count--;
            Bytes -= length;
            if (Count == 0)
            {
                // Whatever is still there has been stored or is torn.
                while (_segments.Count > 0)
                    DropSegment();
                Bytes = 0;
            }
        }
    }

    /// <summary>Takes the entry away that <see cref="Peek"/> gave, and keeps it in a file for somebody to look at.</summary>
    public void SetAside()
    {
        lock (_gate)
        {
            SpoolFormat.Read(_read, _offset, out var content);
            using (var file = PrivateFile.Open(Path.Combine(_folder, "set-aside.jsonl"), FileMode.Append))
            {
                file.Write(content);
                file.Write("\n"u8);
                file.Flush(flushToDisk: true);
            }

            DirectoryEntries.Flush(_folder);
            SetAsideCount++;
            Remove();
        }
    }

    public void Dispose()
    {
        _writing?.Dispose();
        _owned.Dispose();
    }

    private static SpoolEntry? Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<SpoolEntry>(content, TranscriptJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first folder beneath that no living process has.</summary>
    private static (string Folder, FileStream Owned) TakePlace(string folder)
    {
        for (var i = 1; ; i++)
        {
            var place = Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(place);
            if (TryOwn(place) is { } owned)
            {
                DirectoryEntries.Flush(folder);
                return (place, owned);
            }
        }
    }

    private static FileStream? TryOwn(string place)
    {
        var path = Path.Combine(place, "owner");
        try
        {
            // The lock goes with the process, however it ends.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private void TakeOverAbandoned(string place)
    {
        if (TryOwn(place) is not { } owned)
            return;
        using (owned)
        {
            foreach (var file in Directory.EnumerateFiles(place, Pattern).Order(StringComparer.Ordinal).ToList())
            {
                var own = NextFile();
                File.Move(file, own);
                TakeOver(own);
            }

            DirectoryEntries.Flush(_folder);
        }
    }

    private void TakeOver(string file)
    {
        if (long.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            _next = Math.Max(_next, number);
        var content = ReadFile(file);
        var (offset, entries) = (0, 0);
        for (; SpoolFormat.Read(content, offset, out var entry) == FrameKind.Whole; entries++)
            offset += SpoolFormat.HeaderLength + entry.Length;
        if (SpoolFormat.Read(content, offset, out _) == FrameKind.Damaged)
        {
            // What stands before the damage is stored as ever; the whole is kept for somebody to look at.
            File.Copy(file, Path.ChangeExtension(file, ".damaged"), overwrite: true);
            SetAsideCount++;
        }

        if (entries == 0)
        {
            File.Delete(file);
            return;
        }

        _segments.Enqueue(new Segment(file));
        Count += entries;
        Bytes += offset;
    }

    private void BeginSegment()
    {
        _writing?.Dispose();
        // Unbuffered, so that nothing of a failed entry is written later.
        _writing = PrivateFile.Open(NextFile(), FileMode.CreateNew);
        DirectoryEntries.Flush(_folder);
        _segments.Enqueue(new Segment(_writing.Name));
    }

    private void CloseSegmentAt(long end)
    {
        try
        {
            _writing!.SetLength(end);
        }
        catch (IOException)
        {
            // Then it ends torn, which reading forgives.
        }

        try
        {
            _writing!.Dispose();
        }
        catch (IOException)
        {
            // What it still held back belongs to the entry that failed.
        }

        _writing = null;
    }

    private void DropSegment()
    {
        var segment = _segments.Dequeue();
        if (_writing?.Name == segment.File)
        {
            _writing.Dispose();
            _writing = null;
        }

        (_read, _offset) = ([], 0);
        File.Delete(segment.File);
    }

    private string NextFile() => Path.Combine(_folder, (++_next).ToString("D12", CultureInfo.InvariantCulture) + ".spool");

    private static byte[] ReadFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    private sealed record Segment(string File);
}
