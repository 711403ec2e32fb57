namespace Tutor.Transcripts.Attention;

/// <summary>A word or phrase that a teacher should see. Shown, never acted on.</summary>
/// <param name="Words">As the student wrote them.</param>
public sealed record AttentionMark(AttentionKind Kind, string Words);

public enum AttentionKind
{
    /// <summary>The student may be in despair or think of self-harm.</summary>
    Distress,

    /// <summary>Somebody may be hurting the student.</summary>
    Harm,

    /// <summary>Insulting language.</summary>
    Insult,
}
