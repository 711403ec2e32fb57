using Tutor.Transcripts.Reading;

namespace Tutor.Review.Conversations;

/// <summary>How many replies wait for a teacher, by the reason to look at them; a reply with two reasons counts for both.</summary>
public sealed record ListCounts(int All, int NeedsAttention, int Disliked, int Refused, int SourcesDisagreed, int LowConfidence)
{
    /// <summary>Shown as "100+": nobody judges more in one evening.</summary>
    public const int Most = 100;

    internal static async Task<ListCounts> ReadAsync(ITranscriptReader reader, CancellationToken cancellation)
    {
        var filter = new TranscriptFilter { WantsReview = true };
        return new ListCounts(
            await CountAsync(filter),
            await CountAsync(filter with { NeedsAttention = true }),
            await CountAsync(filter with { Disliked = true }),
            await CountAsync(filter with { Refused = true }),
            await CountAsync(filter with { SourcesDisagreed = true }),
            await CountAsync(filter with { LowConfidence = true }));

        Task<int> CountAsync(TranscriptFilter wanted) => reader.CountAsync(wanted, Most + 1, cancellation);
    }
}
