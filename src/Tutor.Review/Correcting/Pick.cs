using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Review.Correcting;

/// <summary>A passage that the teacher picked.</summary>
/// <param name="Number">What its marker in the answer says.</param>
/// <param name="Fingerprint">Of the words that the teacher saw.</param>
/// <param name="Evidence">The sentences that carry the answer; empty for the whole paragraph.</param>
public sealed record Pick(int Number, PassageId Passage, string Fingerprint, IReadOnlyList<TextSpan> Evidence);
