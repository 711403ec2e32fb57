using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tutor.Service.Tests.TeamsPackaging;

/// <summary>A square PNG image of one colour. Its checksums are left empty: who reads icons does not need them.</summary>
internal static class SolidPng
{
    /// <param name="lines">How many lines the data really holds; all of them when left out.</param>
    public static byte[] Of(int size, byte[] rgba, int? lines = null)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8;
        header[9] = 6;
        Chunk(file, "IHDR", header);
        using var data = new MemoryStream();
        using (var compressed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < (lines ?? size); y++)
                compressed.Write([0, .. Enumerable.Repeat(rgba, size).SelectMany(pixel => pixel)]);
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write([.. length, .. Encoding.Latin1.GetBytes(type), .. content, 0, 0, 0, 0]);
    }
}
