namespace Tutor.Review.Layout;

/// <summary>The entries of the navigation.</summary>
public enum ReviewSection
{
    /// <summary>A page that none of them leads to, such as signing in.</summary>
    None,
    Conversations,
    Corrections,
    Overview,
    Students,
    Accounts,
    Audit,
}
