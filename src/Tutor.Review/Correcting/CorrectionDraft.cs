using System.Globalization;
using System.Text.RegularExpressions;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Review.Layout;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Correcting;

/// <summary>A better answer that holds what every answer must: text, at least one passage, and a marker for each.</summary>
internal static partial class CorrectionDraft
{
    public const int LongestText = 4000;
    public const int LongestQuestion = 1000;

    /// <summary>Checks the form and makes the correction of it: markers in ASCII digits, numbered in the order in which they stand.</summary>
    /// <returns>The correction; or what is wrong, each in one sentence that says what to do.</returns>
    public static (Correction? Correction, IReadOnlyList<string> Errors) Check(CorrectingForm form, Library library, LanguageTag language, Wording wording, Func<Correction, Correction> sign)
    {
        var texts = CorrectingTexts.In(wording.Language);
        var text = Markers().Replace(form.Text, marker => $"[{Number(marker)}]");
        var markers = Markers().Matches(text).Select(Number).Distinct().ToList();
        var errors = new List<string>();
        if (form.Question.Length == 0)
            errors.Add(texts.ErrorNoQuestion);
        if (form.Question.Length > LongestQuestion || text.Length > LongestText)
            errors.Add(wording.Say(texts.ErrorTooLong, form.Question.Length > LongestQuestion ? LongestQuestion : LongestText));
        if (text.Length == 0)
            errors.Add(texts.ErrorNoText);
        if (form.Picks.Count == 0)
            errors.Add(texts.ErrorNoPassage);
        else if (text.Length > 0 && markers.Count == 0)
            errors.Add(texts.ErrorNoMarker);
        foreach (var marker in markers.Where(marker => form.Picks.All(pick => pick.Number != marker)))
            errors.Add(wording.Say(texts.ErrorMarkerWithoutPassage, $"[{marker}]"));
        if (markers.Count > 0)
            foreach (var pick in form.Picks.Where(pick => !markers.Contains(pick.Number)))
                errors.Add(wording.Say(texts.ErrorPassageWithoutMarker, $"[{pick.Number}]"));
        foreach (var pick in form.Picks.Where(pick => library.Quote(pick.Passage, []) is not { } quote || PassageFingerprint.Of(quote.Text) != pick.Fingerprint))
            errors.Add(wording.Say(texts.ErrorPassageGone, $"[{pick.Number}]"));
        if (errors.Count > 0)
            return (null, errors);

        return (sign(new Correction
        {
            Id = Guid.NewGuid(),
            Turn = null,
            Question = form.Question,
            Language = LanguageOf(text) ?? language,
            Text = Markers().Replace(text, marker => $"[{markers.IndexOf(Number(marker)) + 1}]"),
            Citations =
            [
                .. markers.Select((marker, i) => form.Picks.Single(pick => pick.Number == marker) is var pick
                    ? new CorrectionCitation(i + 1, pick.Passage, library.Quote(pick.Passage, pick.Evidence)!.Evidence, pick.Fingerprint)
                    : null!),
            ],
            By = default,
            At = default,
            StateSince = default,
        }), []);
    }

    /// <summary>The language of an answer: a teacher may write in another than the tutor did. Null when the text does not tell.</summary>
    internal static LanguageTag? LanguageOf(string text) => LanguageDetector.Detect(Tokenizer.Tokenize(text)).Language;

    private static int Number(Match marker) => int.Parse(string.Concat(marker.Groups[1].Value.Select(digit => (char)('0' + (int)char.GetNumericValue(digit)))), CultureInfo.InvariantCulture);

    // Teachers type the digits of their own keyboard.
    [GeneratedRegex(@"\[([0-9০-৯०-९]{1,2})\]")]
    private static partial Regex Markers();
}
