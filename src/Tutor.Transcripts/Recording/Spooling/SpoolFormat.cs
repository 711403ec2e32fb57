using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Tutor.Transcripts.Recording.Spooling;

/// <summary>How entries stand in a segment: their length (4 bytes, little-endian), a checksum of the content (8 bytes), the content.</summary>
internal static class SpoolFormat
{
    public const int HeaderLength = 12;

    private const int LengthBytes = 4;
    private const int ChecksumBytes = 8;

    public static byte[] Frame(ReadOnlySpan<byte> content)
    {
        var frame = new byte[HeaderLength + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, content.Length);
        Checksum(content, frame.AsSpan(LengthBytes, ChecksumBytes));
        content.CopyTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Reads the entry at an offset.</summary>
    public static FrameKind Read(ReadOnlySpan<byte> segment, int offset, out ReadOnlySpan<byte> content)
    {
        content = [];
        var rest = segment[offset..];
        if (rest.Length == 0)
            return FrameKind.End;
        if (rest.Length < HeaderLength)
            return FrameKind.Torn;
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length < 0)
            return FrameKind.Damaged;
        if (rest.Length - HeaderLength < length)
            return FrameKind.Torn;
        content = rest.Slice(HeaderLength, length);
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        Checksum(content, checksum);
        if (checksum.SequenceEqual(rest.Slice(LengthBytes, ChecksumBytes)))
            return FrameKind.Whole;
        // The last pages of a file reach the disk in any order.
        return rest.Length == HeaderLength + length ? FrameKind.Torn : FrameKind.Damaged;
    }

    private static void Checksum(ReadOnlySpan<byte> content, Span<byte> checksum)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        hash[..ChecksumBytes].CopyTo(checksum);
    }
}

internal enum FrameKind
{
    Whole,

    /// <summary>Nothing follows.</summary>
    End,

    /// <summary>Written in part when the process or the machine stopped: nobody was told that it is safe.</summary>
    Torn,

    /// <summary>Not what was written, and more follows.</summary>
    Damaged,
}
