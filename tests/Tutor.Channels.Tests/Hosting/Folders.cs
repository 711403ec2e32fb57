using System.Reflection;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>Places in the repository, as the build knew them.</summary>
internal static class Folders
{
    public static string Node => Named("NodeFolder");

    /// <summary>The folder of this project.</summary>
    public static string Tests => Path.GetDirectoryName(Node)!;

    public static string ServiceAssembly => Named("ServiceAssembly");

    public static string Documents => Named("DocumentsFolder");

    private static string Named(string key) =>
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
