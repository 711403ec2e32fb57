using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.SigningIn;

/// <summary>The words of the sign-in page, and of what somebody sees who may not go on.</summary>
internal sealed record SignInTexts
{
    public required string Title { get; init; }
    public required string Name { get; init; }
    public required string Password { get; init; }
    public required string SignIn { get; init; }
    public required string WithMicrosoft { get; init; }

    /// <summary>{0}: how many wrong passwords lock an account; {1}: for how many minutes.</summary>
    public required string Wrong { get; init; }

    public required string TooManyAttempts { get; init; }
    public required string MicrosoftFailed { get; init; }

    /// <summary>Microsoft knows the person, but no account does; the object id follows.</summary>
    public required string NoAccountForPerson { get; init; }

    /// <summary>There is no account at all; the command that adds one follows.</summary>
    public required string NoAccounts { get; init; }

    /// <summary>The address has no TLS.</summary>
    public required string Readable { get; init; }

    public required string SessionEnded { get; init; }

    /// <summary>A form was sent after the session had ended.</summary>
    public required string SendAgain { get; init; }

    /// <summary>The same, where what was written goes along with signing in.</summary>
    public required string SignInHere { get; init; }

    /// <summary>Signed in, and what was written is still there.</summary>
    public required string SignedInAgain { get; init; }

    /// <summary>Going to Microsoft from this page would lose what was written.</summary>
    public required string MicrosoftBeside { get; init; }

    public required string SignInBeside { get; init; }
    public required string ForAdministrators { get; init; }

    public static SignInTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliSignIn.Texts,
        PageLanguage.Hindi => HindiSignIn.Texts,
        _ => EnglishSignIn.Texts,
    };
}
