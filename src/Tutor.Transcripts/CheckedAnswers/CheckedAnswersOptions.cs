using System.ComponentModel.DataAnnotations;

namespace Tutor.Transcripts.CheckedAnswers;

/// <summary>How teachers' answers are used. Section <c>Tutor:CheckedAnswers</c>.</summary>
public sealed class CheckedAnswersOptions
{
    public const string Section = "Tutor:CheckedAnswers";

    /// <summary>Whether a teacher's answer is given when its question is asked again.</summary>
    public bool Use { get; set; } = true;

    /// <summary>How often to look whether teachers or the library have changed something; the longest time until a new answer is used.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);
}
