namespace Tutor.Answering.Evidence;

/// <summary>The few numbers by which passages are put in order. Each says what it stands for; shares of 1 unless it says otherwise.</summary>
public sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>What the passage as a whole covers of the question.</summary>
    public double Passage { get; init; } = 0.25;

    /// <summary>What its best sentence covers, with what it leans on.</summary>
    public double Sentence { get; init; } = 0.42;

    /// <summary>How the index scored it against the best of the candidates; settles what the others leave open.</summary>
    public double Index { get; init; } = 0.12;

    /// <summary>A term that only the heading over the passage says.</summary>
    public double Heading { get; init; } = 0.8;

    /// <summary>A term that only what stands before in the passage says, where the sentence has a pronoun or a connective that leans on it.</summary>
    public double Anaphor { get; init; } = 0.95;

    /// <summary>A term that only the sentence before says, where nothing leans on it.</summary>
    public double SentenceBefore { get; init; } = 0.5;

    /// <summary>A term that only the passage before says, under the same heading.</summary>
    public double PassageBefore { get; init; } = 0.3;

    /// <summary>How many times as much as another a term of the <see cref="Evidence.Focus"/> counts in the choice of the sentence.</summary>
    public double Focus { get; init; } = 2;

    /// <summary>A sentence that has the shape of the answer asked for: a date for when, a number for how many.</summary>
    public double Shape { get; init; } = 0.2;

    /// <summary>A date of the question that the sentence or its passage gives; and the loss when it gives only others.</summary>
    public double SameDate { get; init; } = 0.12;

    /// <summary>A passage in the language of the question: students mostly ask in the language that they read.</summary>
    public double SameLanguage { get; init; } = 0.012;

    /// <summary>What a sentence loses for every time that it is e times as long as a short one: long ones say a bit of everything.</summary>
    public double Length { get; init; } = 0.05;

    /// <summary>In words.</summary>
    public double ShortSentence { get; init; } = 6;
}
