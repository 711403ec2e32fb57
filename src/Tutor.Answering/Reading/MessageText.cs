using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>What a student wrote, without what a page or a keyboard put into it: tags, entities, addresses.</summary>
internal static partial class MessageText
{
    /// <returns>Well-formed; the same text when nothing of the sort is in it.</returns>
    public static string Clean(string text) => Foreign().Replace(TextNormalizer.WellFormed(text), " ");

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|amp|quot|lt|gt|#\d{1,5});|\b(?:https?://|www\.)\S+")]
    private static partial Regex Foreign();
}
