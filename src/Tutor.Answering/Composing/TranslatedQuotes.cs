using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Writes what a model translated of the quotes under a phrase that tells what it is: a machine's translation and no quote.</summary>
internal static class TranslatedQuotes
{
    /// <param name="drafts">Each with the citation number of each of its pieces.</param>
    /// <returns>The phrase, a blank line, and a line for each sentence; null when nothing is translated.</returns>
    public static string? Of(LanguageTag language, IEnumerable<(Draft Draft, IReadOnlyList<int> Numbers)> drafts)
    {
        var lines = drafts
            .SelectMany(one => one.Draft.Translations.Select(translation => (Number: one.Numbers[translation.Piece], translation.Text)))
            .OrderBy(line => line.Number)
            .Select(line => $"- {line.Text} [{line.Number}]")
            .ToList();
        return lines.Count > 0 ? $"{TutorPhrases.In(language, "translation.label")}\n\n{string.Join('\n', lines)}" : null;
    }
}
