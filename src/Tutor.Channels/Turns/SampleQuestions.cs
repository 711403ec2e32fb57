using System.Buffers;
using System.Globalization;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Turns;

/// <summary>Questions to start with, made from the headings of the library at hand: another library has other samples.</summary>
internal static class SampleQuestions
{
    // What fits on a button of a 360-pixel phone in two lines.
    private const int MaxHeading = 48;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("?।!:;\"");

    /// <summary>At most <paramref name="count"/> questions, from as many languages and documents as there are, the sections that say most first.</summary>
    /// <returns>Fewer when the library has fewer documents and sections; empty for an empty library.</returns>
    public static IReadOnlyList<string> From(Library library, int count)
    {
        // Languages take turns, and within a language the documents do.
        var languages = library.Documents
            .GroupBy(document => document.Language)
            .Select(group => new Queue<string>(TakingTurns(group.Select(Headings)).Select(heading => Question(heading, group.Key))));
        return [.. TakingTurns(languages).Distinct().Take(count)];
    }

    private static IEnumerable<string> Headings(Document document)
    {
        var sections = document.Passages
            .Where(passage => passage.Section is not null)
            .GroupBy(passage => Clean(passage.Section!))
            .Where(section => Usable(section.Key, document.Language))
            .OrderByDescending(section => section.Sum(passage => passage.Text.Length))
            .ThenBy(section => section.Key, StringComparer.Ordinal)
            .Select(section => section.Key)
            .ToList();
        var title = Clean(document.Title);
        return sections.Count == 0 && document.Passages.Count > 0 && Usable(title, document.Language) ? [title] : sections;
    }

    private static string Question(string heading, LanguageTag language) =>
        string.Format(CultureInfo.InvariantCulture, Phrases.In(language).SampleQuestion, heading);

    private static bool Usable(string heading, LanguageTag language) =>
        heading.Length is > 3 and <= MaxHeading
        && Scripts.OfWord(heading) == language.NativeScript()
        // A heading that asks or speaks a sentence cannot stand before "write briefly on".
        && !heading.AsSpan().ContainsAny(SentenceMarks);

    /// <summary>Without a list number before and punctuation behind.</summary>
    private static string Clean(string heading) => TextNormalizer.Compose(heading
        .TrimStart(['(', ')', '.', '-', ' ', .. "0123456789০১২৩৪৫৬৭৮৯०१२३४५६७८९"])
        .TrimEnd(':', '।', '.', '-', '–', ' '));

    private static IEnumerable<string> TakingTurns(IEnumerable<IEnumerable<string>> rows)
    {
        var queues = rows.Select(row => row as Queue<string> ?? new Queue<string>(row)).ToList();
        while (queues.Exists(queue => queue.Count > 0))
            foreach (var queue in queues)
                if (queue.TryDequeue(out var next))
                    yield return next;
    }
}
