namespace Tutor.Review.SigningIn;

/// <summary>The names of the policies that guard the teachers' pages.</summary>
public static class ReviewPolicies
{
    /// <summary>Authorization: a teacher or an administrator.</summary>
    public const string Teacher = "review.teacher";

    /// <summary>Authorization: an administrator.</summary>
    public const string Administrator = "review.administrator";

    /// <summary>
    /// Rate limiting: the attempts to sign in that one address may make. Endpoints ask for it; a host that limits rates defines it, and answers
    /// who went over it with <see cref="SignInEndpoints.ShowTooManyAttemptsAsync"/>.
    /// </summary>
    public const string SignInRate = "review.signin";
}
