namespace Tutor.Transcripts;

/// <summary>The student's thumb under a reply. The last one counts.</summary>
public enum Reaction
{
    None,
    Liked,
    Disliked,
}
