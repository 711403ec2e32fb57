namespace Tutor.Review.Audit;

/// <summary>The codes by which the audit log names what concerns accounts and sessions.</summary>
public static class AuditActions
{
    public const string SignIn = "signin";
    public const string SignInFailed = "signin.fail";
    public const string SignOut = "signout";
    public const string AccountAdded = "account.add";
    public const string AccountDisabled = "account.disable";
    public const string AccountEnabled = "account.enable";
    public const string AccountUnlocked = "account.unlock";
    public const string RoleChanged = "account.role";
    public const string PasswordChanged = "account.password";
    public const string EntraLinked = "account.entra";
}
