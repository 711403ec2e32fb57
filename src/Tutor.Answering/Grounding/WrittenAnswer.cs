namespace Tutor.Answering.Grounding;

/// <summary>What a writer made of a <see cref="WritingTask"/> beside its sentences, unchecked.</summary>
/// <param name="Model">The name of the model that wrote it.</param>
/// <param name="InSources">False where the model finds that the sentences do not answer the question; then there are none.</param>
public sealed record WrittenAnswer(string Model, bool InSources, IReadOnlyList<WrittenTranslation> Translations, ModelCost Cost);

/// <param name="Evidence">The numbers that the model gives for it; they may not exist.</param>
public sealed record WrittenSentence(string Text, IReadOnlyList<int> Evidence);

/// <summary>A sentence of the other language in the student's.</summary>
/// <param name="Evidence">The number of the sentence.</param>
public sealed record WrittenTranslation(int Evidence, string Text);

/// <param name="Price">What the calls cost by the configured prices, in the currency of these; null where none are configured.</param>
public sealed record ModelCost(long InputTokens, long OutputTokens, decimal? Price)
{
    public static ModelCost None { get; } = new(0, 0, null);

    public static ModelCost operator +(ModelCost a, ModelCost b) =>
        new(a.InputTokens + b.InputTokens, a.OutputTokens + b.OutputTokens, a.Price is null && b.Price is null ? null : (a.Price ?? 0) + (b.Price ?? 0));
}
