namespace Tutor.Review.SigningIn;

/// <summary>The names of the authorization policies that guard the teachers' pages.</summary>
public static class ReviewPolicies
{
    public const string Teacher = "review.teacher";
    public const string Administrator = "review.administrator";
}
