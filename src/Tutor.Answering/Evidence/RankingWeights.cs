namespace Tutor.Answering.Evidence;

/// <summary>The few numbers by which passages are put in order. Each says what it stands for; all are shares of 1.</summary>
internal static class RankingWeights
{
    /// <summary>What the passage as a whole covers of the question.</summary>
    public const double Passage = 0.42;

    /// <summary>What its best sentence covers, with the sentence before it.</summary>
    public const double Sentence = 0.46;

    /// <summary>How the index scored it against the best of the candidates; settles what the others leave open.</summary>
    public const double Index = 0.12;

    /// <summary>A term that only the heading over the passage says.</summary>
    public const double Heading = 0.55;

    /// <summary>A term that only the sentence before says: pronouns lean on it.</summary>
    public const double SentenceBefore = 0.5;

    /// <summary>A term that only the passage before says, under the same heading.</summary>
    public const double PassageBefore = 0.3;

    /// <summary>A sentence that has the shape of the answer asked for: a date for when, a number for how many.</summary>
    public const double Shape = 0.12;

    /// <summary>A date of the question that the sentence or its passage gives; and the loss when it gives only others.</summary>
    public const double SameDate = 0.12;

    /// <summary>What a sentence loses for every time that it is e times as long as a short one: long ones say a bit of everything.</summary>
    public const double Length = 0.05;

    /// <summary>In words.</summary>
    public const double ShortSentence = 10;
}
