using Tutor.Answering.Reading;

namespace Tutor.Answering.Evidence;

/// <summary>
/// What a question asks of its matter, by the order of words in Bengali and Hindi: the word before the question word, and those behind it
/// ("মঙ্গল পাণ্ডের ফাঁসি কবে হয়", "किसने संधि पर हस्ताक्षर किए"). The sentence that answers says it; the matter itself may be a pronoun there.
/// </summary>
internal static class Focus
{
    /// <summary>Whether each of the terms is part of the focus; none for kinds that ask no single fact, and without a question word.</summary>
    public static bool[] Of(Question question, IReadOnlyList<QuestionTerm> terms)
    {
        if (!AsksOneFact(question.Type) || question.Cue.Equals(default))
            return new bool[terms.Count];
        var last = terms.Select(term => term.Position).Where(position => position < question.Cue.Start.Value).DefaultIfEmpty(-1).Max();
        return [.. terms.Select(term => term.Position >= 0 && (term.Position == last || term.Position >= question.Cue.End.Value))];
    }

    private static bool AsksOneFact(QuestionType type) =>
        type is QuestionType.When or QuestionType.Who or QuestionType.Where or QuestionType.HowMany or QuestionType.Why;
}
