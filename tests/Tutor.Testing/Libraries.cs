using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Testing;

/// <summary>Libraries made of a few words.</summary>
public static class Libraries
{
    /// <summary>Documents with the given passages, none under a heading.</summary>
    public static Library Of(params (string Id, string[] Passages)[] documents) =>
        new([.. documents.Select(document => DocumentOf(document.Id, [.. document.Passages.Select(text => ((string?)null, text))]))], []);

    /// <summary>A document whose passages stand under headings. The fingerprint of the n-th passage is <c>n</c> with its text's length.</summary>
    public static Document DocumentOf(string id, params (string? Section, string Text)[] passages) =>
        new(id, id, LanguageTag.Bengali, null, [.. passages.Select((passage, i) => new PassageBlock(PassageOf(id, i + 1, passage.Section, passage.Text)))], []);

    private static Passage PassageOf(string document, int number, string? section, string text) =>
        new(new PassageId(document, $"{number}-{text.Length}"), number, section, text, [new TextSpan(0, text.Length)]);
}
