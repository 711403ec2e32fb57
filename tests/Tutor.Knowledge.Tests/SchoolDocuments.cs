namespace Tutor.Knowledge.Tests;

/// <summary>The three files that the school gave, and their text.</summary>
internal static class SchoolDocuments
{
    public static string Folder { get; } = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "knowledge"))
        .First(folder => Directory.Exists(Path.Combine(folder, "documents")));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, "documents", file));

    public static Task<Library> ReadAsync() => LibraryStore.ReadFolderAsync(Folder, CancellationToken.None);

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
