using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;

namespace Tutor.Review.SigningIn;

/// <summary>Keeps the keys that seal cookies and forms in the data folder, so that sessions outlive a restart.</summary>
internal sealed partial class SessionKeys(KnowledgePaths paths, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions options)
    {
        var folder = Path.Combine(paths.Data, "keys");
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, OwnerOnly);
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), loggers);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The framework finds a place of its own, or keeps the keys in memory.
            NotKept(loggers.CreateLogger<SessionKeys>(), folder, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teachers may have to sign in again after a restart: the keys of their sessions cannot be kept in {Folder}. {Reason}")]
    private static partial void NotKept(ILogger logger, string folder, string reason);
}
