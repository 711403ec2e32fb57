namespace Tutor.Answering.Grounding;

/// <summary>What a model had to do with an answer, for the teacher's pages.</summary>
/// <param name="Model">Its name.</param>
/// <param name="WroteText">Whether the answer is in the model's words; false where its words failed the checks or did not come.</param>
/// <param name="Calls">How often it was asked.</param>
/// <param name="Dropped">Sentences that were not shown, by the check that they failed.</param>
/// <param name="Price">What the calls cost by the configured prices; null where none are configured.</param>
/// <param name="Fault">Why the model had nothing to show; null when it answered.</param>
public sealed record ModelUse(
    string Model,
    bool WroteText,
    int Calls,
    long InputTokens,
    long OutputTokens,
    IReadOnlyDictionary<SentenceFault, int> Dropped,
    decimal? Price = null,
    WriterFault? Fault = null)
{
    /// <summary>The same for the several questions of a message; null when no model was asked for any.</summary>
    public static ModelUse? Together(IEnumerable<ModelUse?> uses)
    {
        var all = uses.OfType<ModelUse>().ToList();
        return all.Count == 0 ? null : new ModelUse(
            all[0].Model,
            all.Exists(use => use.WroteText),
            all.Sum(use => use.Calls),
            all.Sum(use => use.InputTokens),
            all.Sum(use => use.OutputTokens),
            all.SelectMany(use => use.Dropped).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)),
            all.Exists(use => use.Price is not null) ? all.Sum(use => use.Price ?? 0) : null,
            all.Select(use => use.Fault).FirstOrDefault(fault => fault is not null));
    }
}
