using Tutor.Review.Accounts;

namespace Tutor.Review.English;

internal static class EnglishAccounts
{
    public static AccountTexts Texts { get; } = new()
    {
        Title = "Accounts",
        Name = "Name",
        Role = "Role",
        Teacher = "Teacher",
        Administrator = "Administrator",
        Active = "active",
        Disabled = "disabled",
        LockedUntil = "locked until {0}",
        SignsInWith = "Signs in with",
        Created = "Since",
        Change = "Change",
        You = "this is you",
        Add = "Add an account",
        AddButton = "Add",
        Password = "Password (at least {0} characters)",
        PasswordAgain = "Password again",
        NewPassword = "New password (at least {0} characters)",
        SetPassword = "Set the password",
        EntraId = "Object ID in Microsoft Entra ID",
        EntraHint = "Leave it empty if nobody signs in with Microsoft here.",
        Link = "Save the object ID",
        Disable = "Disable",
        Enable = "Enable",
        Unlock = "Unlock",
        MakeTeacher = "Make a teacher",
        MakeAdministrator = "Make an administrator",
        Done = "Saved: {0}.",
        OwnPasswordTitle = "Your password",
        OldPassword = "The password you have now",
        OwnPasswordDone = "Your password has been changed. You have been signed out everywhere else.",
        EntraOnly = "You sign in with Microsoft; there is no password to change here.",
        Problems = new Dictionary<AccountProblem, string>
        {
            [AccountProblem.NameMissing] = "Enter a name.",
            [AccountProblem.NameTooLong] = "The name is too long: at most 100 characters.",
            [AccountProblem.NameReserved] = "The service uses this name itself. Choose another.",
            [AccountProblem.NameTaken] = "There is an account of this name already. Choose another name.",
            [AccountProblem.PasswordTooShort] = "The password is too short: it needs at least {0} characters. Three or four words that do not belong together are easy to remember.",
            [AccountProblem.PasswordTooLong] = "The password is too long: at most 256 characters.",
            [AccountProblem.PasswordIsName] = "The password must not be the name.",
            [AccountProblem.PasswordsDiffer] = "The two passwords are not the same. Type them again.",
            [AccountProblem.PasswordWrong] = "The password you have now is not right, or the account is locked.",
            [AccountProblem.NoWayIn] = "Nobody could sign in to this account: give it a password or an object ID.",
            [AccountProblem.EntraIdMalformed] = "An object ID looks like 00000000-0000-0000-0000-000000000000. Copy it from Microsoft Entra ID, or from the page that the teacher sees.",
            [AccountProblem.EntraIdTaken] = "Another account has this object ID.",
            [AccountProblem.ChangedMeanwhile] = "Somebody else changed this account at the same time; nothing was saved. Look at it and try again.",
            [AccountProblem.OwnAccount] = "You cannot disable or demote yourself. Another administrator can.",
        },
    };
}
