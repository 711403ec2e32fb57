using System.Security.Cryptography;
using System.Text;

namespace Tutor.Transcripts.Students;

/// <summary>Pseudonyms under the configured key, else under a random one that is made once and kept in a file.</summary>
internal sealed class KeyedPseudonyms : IPseudonyms
{
    private const int Size = 32;

    private readonly byte[] _key;

    /// <param name="configured">Null: the key of the file.</param>
    /// <exception cref="InvalidDataException">The file is no key. A new one would give every student another pseudonym, so nobody makes it silently.</exception>
    /// <exception cref="IOException">There is no key and none can be kept.</exception>
    public KeyedPseudonyms(string? configured, string file) =>
        _key = configured is null ? LoadOrCreate(file) : SHA256.HashData(Encoding.UTF8.GetBytes(configured));

    /// <inheritdoc/>
    public Pseudonym Of(string channel, string userId) => Pseudonym.Of(_key, channel, userId);

    private static byte[] LoadOrCreate(string file)
    {
        if (!File.Exists(file))
            Create(file);
        return File.ReadAllBytes(file) is { Length: Size } key
            ? key
            : throw new InvalidDataException($"{file} does not hold the key of the students' pseudonyms: bring it back from a backup, or delete it, and every student gets a new pseudonym.");
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var made = $"{file}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Size));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            // Whole or not at all; of two instances that start at once, the second takes the key of the first.
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }
}
