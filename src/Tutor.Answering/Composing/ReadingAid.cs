using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Writes what an answer says in the other script once more in the student's, under a phrase that tells what it is: neither a quote nor a translation.</summary>
internal static class ReadingAid
{
    /// <param name="numbers">The citation number of each piece of <paramref name="draft"/>.</param>
    /// <returns>The phrase, a blank line, and the pieces with their markers; null when the student can read all pieces.</returns>
    public static string? Of(LanguageTag language, Draft draft, IReadOnlyList<int> numbers) =>
        TextOf(language, draft, numbers) is { } text ? Under(language, text) : null;

    /// <summary>The same without the phrase, as one of several under it.</summary>
    public static string? TextOf(LanguageTag language, Draft draft, IReadOnlyList<int> numbers)
    {
        // What a model wrote is in the student's script.
        if (draft.Wording.Count > 0)
            return null;
        var other = Enumerable.Range(0, draft.Pieces.Count).Where(i => IsOther(language, draft.Pieces[i])).ToList();
        return other.Count > 0
            ? Transliterator.To(language, AnswerText.Write(draft with { Pieces = [.. other.Select(i => draft.Pieces[i])], Opening = null }, [.. other.Select(i => numbers[i])]))
            : null;
    }

    public static string Under(LanguageTag language, string text) => $"{TutorPhrases.In(language, "aid.label")}\n\n{text}";

    /// <summary>The heading of a document in the student's script; null when it is in it.</summary>
    public static string? OfHeading(LanguageTag language, string heading) =>
        IsOther(language, heading) ? Transliterator.To(language, heading) : null;

    private static bool IsOther(LanguageTag language, DraftPiece piece) => IsOther(language, piece.Span.Of(piece.Evidence.Passage.Text.Text));

    /// <summary>Latin letters need no aid: both languages' students read them.</summary>
    private static bool IsOther(LanguageTag language, string text)
    {
        var other = language == LanguageTag.Bengali ? Script.Devanagari : Script.Bengali;
        return text.Any(c => Scripts.Of(c) == other);
    }
}
