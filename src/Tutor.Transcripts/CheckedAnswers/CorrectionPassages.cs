using Tutor.Answering.Checked;
using Tutor.Knowledge;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Transcripts.CheckedAnswers;

public static class CorrectionPassages
{
    /// <summary>Whether every passage that a correction cites stands in the library word for word as the teacher saw it.</summary>
    public static bool StandsIn(this Correction correction, Library library) => correction.Citations.All(citation =>
        library.Quote(citation.Passage, citation.Evidence) is { } quote && PassageFingerprint.Of(quote.Text) == citation.Fingerprint);

    /// <summary>A correction as the tutor answers with it; null when a passage of it changed or is gone.</summary>
    public static CheckedAnswer? ToCheckedAnswer(this Correction correction, Library library) => !correction.StandsIn(library) ? null : new CheckedAnswer(
        correction.Id,
        correction.Question,
        correction.Language,
        correction.Text,
        [.. correction.Citations.Select(citation => new CheckedCitation(citation.Number, citation.Passage, citation.Evidence))]);
}
