using Tutor.Answering.Reading;

namespace Tutor.Answering.Judging;

/// <summary>Decides whether sentences that each ask something are one question: "What is a mir? How did it share out the land?".</summary>
internal static class Togetherness
{
    // How near the passage for the whole must come to the best passage for each part.
    private const double AnswersToo = 0.85;

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
        return parts.All(part => part.Finding.Draft is not null
            && part.Finding.Ranked.Find(evidence => evidence.Passage == best) is { } evidence && evidence.Score >= AnswersToo * part.Finding.Ranked[0].Score);
    }
}
