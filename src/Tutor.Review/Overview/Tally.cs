using Tutor.Transcripts.Statistics;

namespace Tutor.Review.Overview;

/// <summary>What became of some questions.</summary>
public sealed record Tally(string Name, int Asked, int Refused, int Disliked)
{
    public int Answered => Asked - Refused;

    internal static Tally Of(string name, IEnumerable<DailyCount> counts)
    {
        var all = counts.ToList();
        return new Tally(name, all.Sum(count => count.Asked), all.Sum(count => count.Refused), all.Sum(count => count.Disliked));
    }
}
