using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Knowledge.Saving;

namespace Tutor.Channels.DirectLine;

/// <summary>The key that signs tokens: the configured one, else a random one that is kept so that tokens outlive a restart.</summary>
internal sealed class SigningKey
{
    private const int Size = 32;

    public SigningKey(IOptions<DirectLineOptions> options, KnowledgePaths paths, ILogger<SigningKey> logger)
    {
        var settings = options.Value;
        Bytes = settings.SigningKey is { } configured
            ? SHA256.HashData(Encoding.UTF8.GetBytes(configured))
            : LoadOrCreate(Path.Combine(paths.Data, settings.DataFolder ?? "", "directline.key"), logger);
    }

    public byte[] Bytes { get; }

    private static byte[] LoadOrCreate(string path, ILogger logger)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Size } kept)
                return kept;
            var key = RandomNumberGenerator.GetBytes(Size);
            PrivateFile.Write(path, key);
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DirectLineLog.KeyNotKept(logger, path, e.Message);
            return RandomNumberGenerator.GetBytes(Size);
        }
    }
}
