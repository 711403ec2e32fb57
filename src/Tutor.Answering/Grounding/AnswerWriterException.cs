namespace Tutor.Answering.Grounding;

/// <summary>The writer has nothing; the answer is then composed without it. Its message holds no words of the student or the documents.</summary>
public sealed class AnswerWriterException(WriterFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public WriterFault Fault { get; } = fault;

    /// <summary>The model that was asked; null when none was.</summary>
    public string? Model { get; init; }

    /// <summary>What it cost all the same.</summary>
    public ModelCost Cost { get; init; } = ModelCost.None;
}

public enum WriterFault
{
    /// <summary>The model did not answer, or with an error.</summary>
    Unreachable,

    /// <summary>The model took longer than it may.</summary>
    TooSlow,

    /// <summary>More questions wait for the model than it takes at once.</summary>
    Busy,

    /// <summary>What the model wrote is not in the form asked for.</summary>
    Unreadable,

    /// <summary>The model declined to answer.</summary>
    Declined,

    /// <summary>The tokens of the day or of the conversation are used up.</summary>
    BudgetSpent,
}
