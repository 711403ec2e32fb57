using Tutor.Testing;

namespace Tutor.Knowledge.Tests;

/// <summary>The three files that the school gave, and their text.</summary>
internal static class SchoolDocuments
{
    public static string Folder { get; } = Repository.PathOf("knowledge");

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, "documents", file));

    public static Task<Library> ReadAsync() => LibraryStore.ReadFolderAsync(Folder, CancellationToken.None);
}
