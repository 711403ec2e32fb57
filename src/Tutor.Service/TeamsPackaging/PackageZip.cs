using System.IO.Compression;

namespace Tutor.Service.TeamsPackaging;

/// <summary>Puts the files into an archive; the same files give the same bytes, whenever and wherever it is made.</summary>
internal static class PackageZip
{
    // The earliest time that the format can hold.
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A regular file, readable by all and writable by its owner, in the archive's Unix half; the default differs by system.
    private const int Attributes = unchecked((int)(0b1_000_000_110_100_100u << 16));

    public static byte[] Of(IEnumerable<PackageFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = s_time;
                entry.ExternalAttributes = Attributes;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }
}
