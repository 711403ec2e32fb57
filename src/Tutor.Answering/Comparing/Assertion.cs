using Tutor.Answering.Evidence;

namespace Tutor.Answering.Comparing;

/// <summary>One sentence of the evidence with what it says in answer to the question.</summary>
internal sealed record Assertion(PassageEvidence Evidence, SentenceEvidence Sentence, AssertedValue Value);
