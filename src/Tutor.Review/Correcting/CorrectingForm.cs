using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Correcting;

/// <summary>What stands in the form for judging and correcting one answer. It goes out and comes back whole, so that nothing typed is ever lost.</summary>
public sealed record CorrectingForm
{
    // A marker has at most two digits.
    private const int MostPicks = 99;

    public VerdictKind? Kind { get; init; }

    public string Remark { get; init; } = "";

    /// <summary>The question that the better answer answers.</summary>
    public string Question { get; init; } = "";

    /// <summary>The better answer; empty when the teacher writes none.</summary>
    public string Text { get; init; } = "";

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Pick> Picks { get; init; } = [];

    /// <summary>What paragraphs are searched for.</summary>
    public string Search { get; init; } = "";

    public int NextNumber => Picks.Count == 0 ? 1 : Picks.Max(pick => pick.Number) + 1;

    /// <summary>The form as it opens: with the correction that is there, else with the verdict that stands.</summary>
    public static CorrectingForm Open(TranscriptTurn turn) => new()
    {
        Kind = turn.Verdict?.Kind,
        Remark = turn.Verdict?.Remark ?? "",
        Question = turn.Correction?.Question ?? turn.Turn.Question,
        Search = turn.Turn.Question,
        Text = turn.Correction is { State: not CorrectionState.Withdrawn } correction ? correction.Text : "",
        Picks = turn.Correction is { State: not CorrectionState.Withdrawn } kept
            ? [.. kept.Citations.Select(citation => new Pick(citation.Number, citation.Passage, citation.Fingerprint, citation.Evidence))]
            : [.. (turn.Verdict?.RightPassages ?? []).Select((right, i) => new Pick(i + 1, right.Passage, right.Fingerprint, []))],
    };

    public static CorrectingForm Read(IFormCollection form) => new()
    {
        Kind = Enum.TryParse<VerdictKind>(form["kind"], out var kind) && Enum.IsDefined(kind) ? kind : null,
        Remark = Clean(form["remark"]),
        Question = Clean(form["question"]),
        Text = Clean(form["text"]),
        Search = Clean(form["search"]),
        Picks = [.. form["pick"].Select(pick => ReadPick(pick, form)).OfType<Pick>().DistinctBy(pick => pick.Number).DistinctBy(pick => pick.Passage).OrderBy(pick => pick.Number).Take(MostPicks)],
    };

    /// <summary>With the tutor's own answer and what it cites, to be changed.</summary>
    public CorrectingForm StartFrom(ReplyRecord reply, Library library) => this with
    {
        Text = reply.Text,
        Picks = [.. reply.Citations.Select(citation => (citation, quote: library.Quote(citation.Passage, citation.Evidence)))
            .Where(pair => pair.quote is not null)
            .Select(pair => new Pick(pair.citation.Number, pair.citation.Passage, PassageFingerprint.Of(pair.quote!.Text), pair.quote.Evidence))],
    };

    /// <summary>With one more passage, unless it is gone from the library or picked already.</summary>
    public CorrectingForm With(PassageId passage, Library library) =>
        NextNumber <= MostPicks && Picks.All(pick => pick.Passage != passage) && library.Quote(passage, []) is { } quote
            ? this with { Picks = [.. Picks, new Pick(NextNumber, passage, PassageFingerprint.Of(quote.Text), [])] }
            : this;

    public CorrectingForm Without(PassageId passage) => this with { Picks = [.. Picks.Where(pick => pick.Passage != passage)] };

    /// <summary>What the hidden field of a picked passage holds.</summary>
    internal static string Write(Pick pick) => string.Create(CultureInfo.InvariantCulture, $"{pick.Number} {pick.Fingerprint} {pick.Passage}");

    private static Pick? ReadPick(string? written, IFormCollection form) =>
        written?.Split(' ', 3) is [var number, { Length: 64 } fingerprint, var id]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var marker) && marker is >= 1 and <= MostPicks
        && PassageId.Parse(id) is { } passage
            ? new Pick(marker, passage, fingerprint, [.. form[$"evidence-{marker}"].Select(ReadSpan).OfType<TextSpan>()])
            : null;

    private static TextSpan? ReadSpan(string? written) =>
        written?.Split('-') is [var start, var length]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new TextSpan(from, count)
            : null;

    private static string Clean(string? text) => TextNormalizer.Compose(text ?? "").ReplaceLineEndings("\n").Trim();
}
