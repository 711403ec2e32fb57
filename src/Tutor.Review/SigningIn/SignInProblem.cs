namespace Tutor.Review.SigningIn;

/// <summary>Why nobody was signed in, as far as the person at the keyboard is told.</summary>
public enum SignInProblem
{
    /// <summary>Name or password wrong, or the account locked or disabled: all the same to who types.</summary>
    Wrong,
    TooManyAttempts,
    MicrosoftFailed,
    NoAccountForPerson,
    StoreDown,

    /// <summary>A form was sent after the session had ended; it goes along with signing in.</summary>
    SessionEnded,
}
