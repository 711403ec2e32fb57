namespace Tutor.Models.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Tutor.sln")));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
