namespace Tutor.Service.Examination;

/// <summary>A question on whose answer a teacher has decided.</summary>
/// <param name="PassagesStand">False when a passage that the teacher wants cited changed or is gone: no reply can then be right.</param>
internal sealed record ReviewedQuestion(ExamQuestion Question, bool PassagesStand)
{
    /// <summary>Why the reply is not what the teacher decided; null when it is.</summary>
    /// <remarks>How long it is, and in which words, is left to the tutor: the teacher decided on the passages.</remarks>
    public string? Fault(Grade grade)
    {
        if (!Question.Answerable)
            return grade.Right ? null : "answered, and should have been refused";
        if (!PassagesStand)
            return "a passage that the teacher wants cited changed or is gone";
        if (grade.Refused)
            return "refused";
        if (grade.Cited != true)
            return "does not cite the passages that the teacher wants cited";
        return grade.Language ? null : "not in the language of the question";
    }
}

/// <summary>A reviewed answer that holds no longer.</summary>
/// <param name="Id">The turn's or the correction's.</param>
/// <param name="Fault">What is wrong with the reply as it is now.</param>
internal sealed record BrokenAnswer(string Id, string Question, string Fault);
