namespace Tutor.Transcripts.Students;

/// <summary>Gives students their pseudonyms.</summary>
public interface IPseudonyms
{
    /// <summary>The same for the same student of a channel, also after restarts, as long as the school keeps its key.</summary>
    Pseudonym Of(string channel, string userId);
}
