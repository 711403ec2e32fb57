using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Grounding;
using Tutor.Answering.Reading;

namespace Tutor.Answering;

/// <summary>What the library holds on one question: an answer in draft, or the reason why there is none.</summary>
/// <param name="Ranked">The evidence, best first.</param>
/// <param name="Confidence">How likely the draft is right; without a draft, how likely it is right to refuse.</param>
/// <param name="Draft">Null when refused.</param>
internal sealed record Finding(
    Question Question,
    List<QuestionTerm> Terms,
    List<PassageEvidence> Ranked,
    double Confidence,
    Draft? Draft,
    RefusalReason Reason = RefusalReason.NotInSources)
{
    /// <summary>What the judgement rests on; see <see cref="Reply.Features"/>.</summary>
    public IReadOnlyList<double> Features { get; init; } = [];

    /// <summary>What a chat model had to do with <see cref="Draft"/>; null when none was asked.</summary>
    public ModelUse? Model { get; init; }
}
