using System.Security.Cryptography;
using System.Text;
using Tutor.Knowledge.Saving;

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
        // Of two instances that start at once, the second takes the key of the first.
        if (!File.Exists(file))
            PrivateFile.TryCreate(file, RandomNumberGenerator.GetBytes(Size));
        return File.ReadAllBytes(file) is { Length: Size } key
            ? key
            : throw new InvalidDataException($"{file} does not hold the key of the students' pseudonyms: bring it back from a backup, or delete it, and every student gets a new pseudonym.");
    }
}
