using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>What is said to a student whose answer stands in the other language.</summary>
internal static class LanguageNote
{
    // Below this share of the cited score the student's own language has nothing to say. "Only" must not be said wrongly: of the questions
    // that we have whose answer stands in both languages, none lies below 0.94.
    private const double FarBelow = 0.8;

    // Where the student asks in the other language, it is the own one that has to be found across.
    private const double FarBelowAcross = 0.6;

    /// <summary>That only the other language knows, that all or a part of the answer is in its words; null when the student can read all.</summary>
    /// <param name="ranked">All that was weighed, best first.</param>
    public static string? Of(Question question, Draft draft, IReadOnlyList<PassageEvidence> ranked)
    {
        var language = question.Language;
        var others = draft.Pieces.Count(piece => piece.Evidence.Passage.Document.Language != language);
        if (others == 0)
            return null;
        if (draft.Wording.Count > 0)
            return TutorPhrases.In(language, others < draft.Pieces.Count ? "note.worded-partly-other-language" : "note.worded-other-language");
        if (others < draft.Pieces.Count)
            return TutorPhrases.In(language, "note.partly-other-language");
        var enough = (question.AskedIn == language ? FarBelow : FarBelowAcross) * draft.Pieces.Max(piece => piece.Evidence.Score);
        var knows = ranked.Any(evidence => evidence.Passage.Document.Language == language && evidence.Score >= enough);
        return TutorPhrases.In(language, knows ? "note.other-language" : "note.only-other-language");
    }
}
