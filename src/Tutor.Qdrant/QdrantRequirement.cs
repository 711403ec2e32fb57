namespace Tutor.Qdrant;

internal static class QdrantRequirement
{
    /// <summary>The first with metadata of collections and the parameter k of rank fusion.</summary>
    public static Version Version { get; } = new(1, 16);

    /// <exception cref="QdrantException">The server is older, or says no version.</exception>
    public static async Task CheckAsync(IQdrantServer server, CancellationToken cancellation)
    {
        var version = await server.GetVersionAsync(cancellation);
        if (version < Version)
            throw new QdrantException(QdrantFault.TooOld, $"Qdrant is version {version}; {Version} or newer is needed.");
    }
}
