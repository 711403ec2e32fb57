namespace Tutor.Answering.Tests;

internal static class SourceText
{
    /// <summary>The same words parted by single spaces.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
