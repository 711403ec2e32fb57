using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tutor.Service.TeamsPackaging;

/// <summary>A PNG image, as far as an icon has to be looked at: its size, and its pixels where they are plain RGBA.</summary>
/// <remarks>The format is ISO/IEC 15948. No library for images is in the product for two icons.</remarks>
internal sealed class PngImage
{
    private const int BytesPerPixel = 4;
    private const int HeaderLength = 13;

    private readonly byte[] _compressed;
    private readonly bool _plainRgba;

    private PngImage(int width, int height, bool plainRgba, byte[] compressed) =>
        (Width, Height, _plainRgba, _compressed) = (width, height, plainRgba, compressed);

    public int Width { get; }

    public int Height { get; }

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>Null when the bytes are no PNG image.</returns>
    public static PngImage? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return null;
        file = file[Signature.Length..];
        PngImage? image = null;
        using var data = new MemoryStream();
        // A chunk: length, type, that many bytes, checksum.
        while (file.Length >= 12 && BinaryPrimitives.ReadInt32BigEndian(file) is >= 0 and var length && length <= file.Length - 12)
        {
            var content = file.Slice(8, length);
            switch (Encoding.Latin1.GetString(file.Slice(4, 4)))
            {
                case "IHDR" when length == HeaderLength:
                    // Eight bits a channel, colour type 6 (red, green, blue, alpha), not interlaced.
                    image = new PngImage(
                        BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]), content[8] == 8 && content[9] == 6 && content[12] == 0, []);
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
                case "IEND" when image is not null:
                    return new PngImage(image.Width, image.Height, image._plainRgba, data.ToArray());
            }

            file = file[(12 + length)..];
        }

        return null;
    }

    /// <summary>Red, green, blue and alpha of every pixel, line by line.</summary>
    /// <returns>Null when the image is of another kind than eight bits a channel with alpha, not interlaced, or is damaged.</returns>
    public byte[]? Pixels()
    {
        if (!_plainRgba)
            return null;
        var line = Width * BytesPerPixel;
        var pixels = new byte[line * Height];
        try
        {
            using var lines = new ZLibStream(new MemoryStream(_compressed), CompressionMode.Decompress);
            for (var y = 0; y < Height; y++)
            {
                var filter = lines.ReadByte();
                var current = pixels.AsSpan(y * line, line);
                lines.ReadExactly(current);
                Unfilter(filter, current, y == 0 ? [] : pixels.AsSpan((y - 1) * line, line));
            }

            return pixels;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void Unfilter(int filter, Span<byte> line, ReadOnlySpan<byte> above)
    {
        for (var x = 0; x < line.Length; x++)
        {
            int left = x < BytesPerPixel ? 0 : line[x - BytesPerPixel];
            int up = above.IsEmpty ? 0 : above[x];
            int corner = above.IsEmpty || x < BytesPerPixel ? 0 : above[x - BytesPerPixel];
            line[x] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException("The PNG standard knows no such filter."),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
