using System.Security.Cryptography;
using System.Text;

namespace Tutor.Knowledge.Saving;

/// <summary>A file that holds derived state: what it is, its version, the content, and a checksum. It can always be made again.</summary>
internal static class SavedState
{
    private const string Magic = "Tutor.Knowledge";

    /// <summary>Writes beside the old file and then takes its place, so that a reader sees one or the other whole.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static void Write(string path, string kind, string version, Action<BinaryWriter> write) => WholeFile.Put(path, overwrite: true, unfinished =>
    {
        using var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(kind);
            writer.Write(version);
            write(writer);
        }

        file.Write(hash.Hash!);
    });

    /// <returns>What <paramref name="read"/> makes of the content, or null with the reason why the file is of no use; no reason when there is no file.</returns>
    public static (T? Content, string? Reason) Read<T>(string path, string kind, string version, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            using var reader = new BinaryReader(file, Encoding.UTF8);
            if (file.Length < SHA256.HashSizeInBytes || reader.ReadString() != Magic || reader.ReadString() != kind)
                return (null, "it is not a file of this program");
            if (reader.ReadString() != version)
                return (null, "another version made it");
            var content = file.Position;
            if (!IsWhole(file))
                return (null, "it is damaged");
            file.Position = content;
            return (read(reader), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            return (null, $"it cannot be read ({e.GetType().Name})");
        }
    }

    private static bool IsWhole(FileStream file)
    {
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var left = file.Length - SHA256.HashSizeInBytes;
        while (left > 0)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                return false;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var expected = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(expected);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }
}
