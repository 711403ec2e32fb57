using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Judging;

/// <summary>Decides whether sentences that each ask something are one question: "What is a lighthouse? How is its lamp turned?".</summary>
internal static class Togetherness
{
    // How near the passage for the whole must come to the best passage for each part.
    private const double AnswersToo = 0.85;
    private const double SaysSomething = 0.35;

    /// <summary>
    /// Whether one passage answers all of them well, nothing is gained by asking them one by one, or an order
    /// among them names nothing that the documents know.
    /// </summary>
    public static bool IsOne(Finding whole, IReadOnlyList<(MessagePart Part, Finding Finding)> parts)
    {
        if (whole.Draft is null)
            return false;
        if (parts.All(part => part.Finding.Draft is null) || parts.Any(part => part.Part.IsOrder && part.Finding.Draft is null))
            return true;
        var best = whole.Ranked[0].Passage;
        return Enumerable.Range(0, parts.Count).All(i => Answers(best, parts[i].Finding) || (i > 0 && GoesOn(best, parts[i].Finding, parts[i - 1].Finding)));
    }

    /// <summary>A part that points back is about what the part before it is about; by its own few words another passage may win.</summary>
    private static bool GoesOn(AnalyzedPassage passage, Finding part, Finding before) =>
        part.Question.Leans && before.Ranked.Count > 0 && before.Ranked[0].Passage == passage;

    /// <summary>A part that would be refused by itself, because only the others tell what it is about, must at least be spoken of.</summary>
    private static bool Answers(AnalyzedPassage passage, Finding part) =>
        part.Ranked.Find(evidence => evidence.Passage == passage) is { } evidence
        && evidence.Score >= AnswersToo * part.Ranked[0].Score
        && (part.Draft is not null || evidence.Coverage >= SaysSomething);
}
