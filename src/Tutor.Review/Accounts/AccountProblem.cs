namespace Tutor.Review.Accounts;

/// <summary>Why an account could not be added or changed.</summary>
public enum AccountProblem
{
    NameMissing,
    NameTooLong,

    /// <summary>The audit log uses the name for what no account did.</summary>
    NameReserved,
    NameTaken,
    PasswordTooShort,
    PasswordTooLong,
    PasswordIsName,
    PasswordsDiffer,

    /// <summary>The password that the account has now was typed wrongly.</summary>
    PasswordWrong,

    /// <summary>Neither a password nor an Entra id: nobody could sign in.</summary>
    NoWayIn,
    EntraIdMalformed,
    EntraIdTaken,

    /// <summary>Somebody else changed the account at the same time.</summary>
    ChangedMeanwhile,

    /// <summary>Administrators do not disable or demote themselves: the last one would be gone.</summary>
    OwnAccount,
}
