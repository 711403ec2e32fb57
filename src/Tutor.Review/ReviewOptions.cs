using System.ComponentModel.DataAnnotations;

namespace Tutor.Review;

/// <summary>What the teachers' pages need to know of the school. Section <c>Tutor:Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Tutor:Review";

    /// <summary>What the school's clock is ahead of UTC: times are shown by it, and days begin by it.</summary>
    /// <value>India's by default. A length and no name of a zone: the servers of schools have no zone data, and neither India nor Bangladesh moves its clocks.</value>
    [Range(typeof(TimeSpan), "-14:00:00", "14:00:00")]
    public TimeSpan UtcOffset { get; set; } = new(5, 30, 0);
}
