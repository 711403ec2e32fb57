using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Tutor.Models.Embeddings;

/// <summary>Vectors on disk under the hash of their text, one file for each model. Only ever added to; the end of a write that was cut off is dropped.</summary>
/// <remarks>
/// Format: eight bytes of kind and version, the length of a vector, then records of a hash (16 bytes), the vector and a check sum (4 bytes).
/// A file that cannot be read or written is done without: vectors are then asked for again.
/// </remarks>
internal sealed partial class VectorFile : IDisposable
{
    private const int HashBytes = 16;
    private const int SumBytes = 4;
    private const int HeaderBytes = 12;

    private readonly string _path;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, long> _places = [];
    private FileStream? _file;
    private int _dimensions;

    private VectorFile(string path, ILogger logger) => (_path, _logger) = (path, logger);

    private static ReadOnlySpan<byte> Kind => "tutvec01"u8;

    /// <param name="folder">Created where it does not exist.</param>
    /// <param name="model">Everything that makes vectors comparable.</param>
    public static VectorFile Open(string folder, string model, ILogger logger)
    {
        var file = new VectorFile(Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)))[..16]}.vectors"), logger);
        try
        {
            Directory.CreateDirectory(folder);
            file._file = new FileStream(file._path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            file.Load();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.GiveUp(e);
        }

        return file;
    }

    /// <returns>Null when the text has no vector here.</returns>
    public float[]? Find(string text)
    {
        lock (_lock)
        {
            if (_file is null || !_places.TryGetValue(HashOf(text), out var place))
                return null;
            try
            {
                var vector = new float[_dimensions];
                return RandomAccess.Read(_file.SafeFileHandle, MemoryMarshal.AsBytes(vector.AsSpan()), place) == _dimensions * sizeof(float) ? vector : null;
            }
            catch (IOException e)
            {
                GiveUp(e);
                return null;
            }
        }
    }

    public void Add(IEnumerable<(string Text, float[] Vector)> made)
    {
        lock (_lock)
        {
            foreach (var (text, vector) in made)
                Add(HashOf(text), vector);
            try
            {
                _file?.Flush(flushToDisk: true);
            }
            catch (IOException e)
            {
                GiveUp(e);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _file?.Dispose();
    }

    private void Add(UInt128 hash, float[] vector)
    {
        if (_file is null)
            return;
        try
        {
            // The model of that name makes other vectors than it did: nothing kept can be compared with these.
            if (vector.Length != _dimensions)
                Begin(vector.Length);
            var record = new byte[HashBytes + vector.Length * sizeof(float) + SumBytes];
            BinaryPrimitives.WriteUInt128LittleEndian(record, hash);
            MemoryMarshal.AsBytes(vector.AsSpan()).CopyTo(record.AsSpan(HashBytes));
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(record.Length - SumBytes), Sum(record.AsSpan(0, record.Length - SumBytes)));
            var place = _file.Seek(0, SeekOrigin.End);
            _file.Write(record);
            _file.Flush();
            _places[hash] = place + HashBytes;
        }
        catch (IOException e)
        {
            GiveUp(e);
        }
    }

    private void Begin(int dimensions)
    {
        _places.Clear();
        _dimensions = dimensions;
        _file!.SetLength(0);
        Span<byte> header = stackalloc byte[HeaderBytes];
        Kind.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[Kind.Length..], dimensions);
        _file.Write(header);
    }

    private void Load()
    {
        var header = new byte[HeaderBytes];
        if (_file!.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.AsSpan(0, Kind.Length).SequenceEqual(Kind)
            || BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(Kind.Length)) is not (> 0 and <= 65_536 and var dimensions))
        {
            _file.SetLength(0);
            return;
        }

        _dimensions = dimensions;
        var record = new byte[HashBytes + dimensions * sizeof(float) + SumBytes];
        long good = HeaderBytes;
        while (_file.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) == record.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(record.Length - SumBytes)) == Sum(record.AsSpan(0, record.Length - SumBytes)))
        {
            _places[BinaryPrimitives.ReadUInt128LittleEndian(record)] = good + HashBytes;
            good += record.Length;
        }

        _file.SetLength(good);
    }

    private static UInt128 HashOf(string text) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static uint Sum(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes));

    private void GiveUp(Exception e)
    {
        _file?.Dispose();
        _file = null;
        LogUnusable(Path.GetFileName(_path), e.Message);
    }

    [LoggerMessage(LogLevel.Warning, "{File} cannot be used ({Reason}); vectors that it would keep are asked for again.")]
    private partial void LogUnusable(string file, string reason);
}
