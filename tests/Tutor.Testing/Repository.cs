namespace Tutor.Testing;

/// <summary>The repository that the tests were built from. Tests of published files have none and must not ask.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Tutor.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Tutor.sln is in no folder above the tests.");
    }
}
