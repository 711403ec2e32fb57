using Tutor.Review.SigningIn;

namespace Tutor.Review.English;

internal static class EnglishSignIn
{
    public static SignInTexts Texts { get; } = new()
    {
        Title = "Sign in",
        Name = "Name",
        Password = "Password",
        SignIn = "Sign in",
        WithMicrosoft = "Sign in with Microsoft",
        Wrong = "You could not be signed in: the name or the password is not right, or the account is locked. After {0} wrong passwords an account is locked for {1} minutes. If it goes on, ask your administrator.",
        TooManyAttempts = "Too many attempts to sign in came from here. Wait a minute, then try again.",
        MicrosoftFailed = "Signing in with Microsoft did not work. Try again; if it goes on, tell your administrator.",
        NoAccountForPerson = "Microsoft knows you, but there is no account here that you may use. Ask your administrator to enter this object ID at your account, or to enable the account:",
        NoAccounts = "There is no account yet. Whoever runs the service adds the first one on its machine with this command, then signs in here:",
        Readable = "This address begins with http://, so others in the network could read your password on its way. Ask your administrator for an address that begins with https://.",
        SessionEnded = "Your session has ended",
        SendAgain = "Your session had ended, so nothing was saved yet. What you wrote is not lost: sign in in the new window, come back here, and reload this page; the browser then asks whether to send it again.",
        SignInHere = "Your session had ended, so nothing was saved yet. What you wrote is not lost: sign in here, and you get it back.",
        SignedInAgain = "You are signed in again. What you wrote is as it was, but not saved yet.",
        MicrosoftBeside = "To sign in with Microsoft, do it in a new window; then come back here and reload this page.",
        SignInBeside = "Sign in in a new window",
        ForAdministrators = "Only administrators can open this page.",
    };
}
