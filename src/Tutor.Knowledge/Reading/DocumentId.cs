namespace Tutor.Knowledge.Reading;

/// <summary>A document's id is its file's path under <c>documents/</c> without the ending, with slashes.</summary>
internal static class DocumentId
{
    public static string Of(string file) => file[..^Path.GetExtension(file).Length];

    /// <summary>Two dots in an address are read as "the folder above".</summary>
    public static bool IsUsable(string id) =>
        id.Length > 0 && !id.Contains("..", StringComparison.Ordinal) && !id.Contains('\\', StringComparison.Ordinal) && !id.EndsWith('/') && !id.Any(char.IsControl);
}
