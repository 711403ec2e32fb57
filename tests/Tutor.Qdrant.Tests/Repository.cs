namespace Tutor.Qdrant.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Null for tests that run from published binaries elsewhere.</summary>
    private static readonly string? Root = Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Tutor.sln")));

    public static string PathOf(params string[] parts)
    {
        Assert.SkipWhen(Root is null, "There is no repository around these tests; they need its knowledge folder.");
        return Path.Combine([Root!, .. parts]);
    }

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
