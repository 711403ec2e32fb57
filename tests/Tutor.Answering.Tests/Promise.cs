using System.Text.RegularExpressions;
using Tutor.Answering.Phrases;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering.Tests;

/// <summary>What holds of every reply, whatever was asked.</summary>
internal static partial class Promise
{
    private const int MostSuggestions = 3;

    /// <param name="about">Says in a failure which question it was.</param>
    public static void Check(Reply reply, RealTutor tutor, string about)
    {
        about = $"{about}\n→ {reply.Text}";
        reply.Confidence.ShouldBeInRange(0, 1, about);
        reply.Retrieved.Count.ShouldBeLessThanOrEqualTo(10, about);
        reply.Question.Marks.ShouldBeInRange(1, 20, about);
        switch (reply)
        {
            case Refusal refusal:
                TutorPhrases.All(reply.Language).Values.ShouldContain(refusal.Text, about);
                refusal.Suggestions.Count.ShouldBeLessThanOrEqualTo(MostSuggestions, about);
                foreach (var suggestion in refusal.Suggestions)
                    tutor.Library.FindDocument(suggestion.Document).ShouldNotBeNull(about).Passages[suggestion.Paragraph - 1].Number.ShouldBe(suggestion.Paragraph, about);
                break;
            case Answer answer:
                CheckCitations(answer, tutor, about);
                CheckMarkers(answer, about);
                foreach (var (text, choice) in Texts(answer, about))
                    CheckWords(text, choice, answer, about);
                CheckReadingAid(answer, about);
                break;
        }
    }

    private static void CheckCitations(Answer answer, RealTutor tutor, string about)
    {
        answer.Citations.Select(citation => citation.Number).ShouldBe(Enumerable.Range(1, answer.Citations.Count), about);
        answer.Citations.Select(citation => citation.Quote.Passage.Id).ShouldBeUnique(about);
        foreach (var quote in answer.Citations.Select(citation => citation.Quote))
        {
            tutor.Files[quote.Document.Id].Contains(SourceText.Collapse(quote.Text), StringComparison.Ordinal).ShouldBeTrue($"{about}\nnot in {quote.Document.Id}: {quote.Text}");
            quote.Evidence.ShouldNotBeEmpty(about);
            foreach (var range in quote.Evidence)
            {
                range.Start.ShouldBeGreaterThanOrEqualTo(0, about);
                range.Length.ShouldBeGreaterThan(0, about);
                range.End.ShouldBeLessThanOrEqualTo(quote.Text.Length, about);
            }
        }
    }

    private static void CheckMarkers(Answer answer, string about) =>
        Marker().Matches(answer.Text).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()
            .ShouldBe(answer.Citations.Select(citation => citation.Number), about);

    /// <summary>What is said of each question of the message; a part without an answer is one of the tutor's own sentences.</summary>
    private static IEnumerable<(string Text, Choice? Choice)> Texts(Answer answer, string about)
    {
        if (answer.Parts.Count == 0)
            return [(answer.Text, answer.Choice)];
        answer.Text.ShouldBe(string.Join("\n\n", answer.Parts.Select(part => $"**({part.Label})**{(part.Text.StartsWith('-') ? '\n' : ' ')}{part.Text}")), about);
        foreach (var part in answer.Parts.Where(part => !part.IsAnswered))
            TutorPhrases.All(answer.Language).Values.ShouldContain(part.Text, about);
        return answer.Parts.Where(part => part.IsAnswered).Select(part => (part.Text, part.Choice));
    }

    /// <summary>Before each marker stands nothing but pieces of the passage that it names; the tutor's own phrases may open the answer.</summary>
    private static void CheckWords(string written, Choice? choice, Answer answer, string about)
    {
        var text = WithoutOpening(written, choice, answer.Language);
        var start = 0;
        foreach (Match marker in Marker().Matches(text))
        {
            var number = int.Parse(marker.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            var said = text[start..marker.Index];
            SourceText.Collapse(said).ShouldNotBeEmpty($"{about}\nnothing stands before [{number}]");
            LeftOver(said, answer.Citations[number - 1].Quote).ShouldBe("", $"{about}\nnot the words of [{number}]");
            start = marker.Index + marker.Length;
        }

        text[start..].Trim().ShouldBe("", $"{about}\nwords without a marker");
    }

    /// <summary>The aid says what it is, is in one script, and names only passages that the answer names.</summary>
    private static void CheckReadingAid(Answer answer, string about)
    {
        var other = answer.Language == LanguageTag.Bengali ? Script.Devanagari : Script.Bengali;
        // The option in the opening is the student's.
        if (answer.ReadingAid is not { } aid)
        {
            Texts(answer, about).Any(one => WithoutOpening(one.Text, one.Choice, answer.Language).Any(c => Scripts.Of(c) == other)).ShouldBeFalse($"{about}\nneeds an aid");
            return;
        }

        aid.ShouldStartWith(TutorPhrases.In(answer.Language, "aid.label") + "\n\n", Case.Sensitive, about);
        aid.Any(c => Scripts.Of(c) == other).ShouldBeFalse($"{about}\n{aid}");
        var markers = Marker().Matches(aid).Select(match => match.Value).ToList();
        markers.ShouldNotBeEmpty(about);
        markers.ShouldBeSubsetOf(Marker().Matches(answer.Text).Select(match => match.Value), about);
        answer.Text.Any(c => Scripts.Of(c) == other).ShouldBeTrue($"{about}\nneeds no aid");
    }

    private static string WithoutOpening(string text, Choice? chosen, LanguageTag language)
    {
        // The names of the numbers of days stand in notes only; a source's sentence may begin with one.
        var openings = TutorPhrases.All(language).Where(phrase => !phrase.Key.StartsWith("days.", StringComparison.Ordinal))
            .Select(phrase => phrase.Value.Split("{0}")[0].Trim()).Where(own => own.Length > 0).SelectMany(own => new[] { own, $"**{own}**" }).ToList();
        while (openings.Find(opening => text.StartsWith(opening, StringComparison.Ordinal)) is { } first)
            text = text[first.Length..].TrimStart();

        // The option that was chosen is the question's word, not the source's.
        if (chosen is { } choice && $"**{string.Concat(choice.Text.Where(c => c is not ('[' or ']' or '*')))}** —" is var option && text.StartsWith(option, StringComparison.Ordinal))
            text = text[option.Length..];
        return text;
    }

    /// <summary>What is left of a text when the pieces that the quote marks as evidence are taken away, with list marks and ellipses.</summary>
    private static string LeftOver(string said, Quote quote)
    {
        var pieces = quote.Evidence.Select(range => Plain(range.Of(quote.Text))).OrderByDescending(piece => piece.Length).ToList();
        var source = Plain(quote.Text);
        var rest = KeyAlone().Replace(said, match => source.Contains(Plain(match.Groups[1].Value), StringComparison.Ordinal) ? "" : match.Value);
        rest = Plain(rest);
        while (rest.Length > 0)
        {
            if (pieces.Find(piece => rest.StartsWith(piece, StringComparison.Ordinal)) is { } found)
                rest = rest[found.Length..];
            else if (rest.Length > 1 && rest[0] == '…' && rest[1] is ('”' or '"'))
                // A quotation that the piece breaks off is closed again.
                rest = rest[2..];
            else if (rest[0] is ' ' or '-' or '…')
                rest = rest[1..];
            else
                return rest;
        }

        return "";
    }

    private static string Plain(string text) => SourceText.Collapse(text.Replace("**", "", StringComparison.Ordinal));

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Marker();

    /// <summary>A key that stands before the piece, on its own: "**১৮৪১** — …".</summary>
    [GeneratedRegex(@"^\s*\*\*([^*]+)\*\*\s*—")]
    private static partial Regex KeyAlone();
}
