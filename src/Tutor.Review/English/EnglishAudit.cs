using Tutor.Review.Audit;

namespace Tutor.Review.English;

internal static class EnglishAudit
{
    public static AuditTexts Texts { get; } = new()
    {
        Title = "Audit log",
        Intro = "Who read or changed what, the newest first. Entries cannot be changed or deleted.",
        Time = "Time",
        Actor = "Who",
        Action = "What",
        Conversation = "Conversation",
        Student = "Student",
        Detail = "Details",
        From = "From",
        Until = "Until",
        Filter = "Show",
        All = "everything",
        Nothing = "There is no such entry.",
        Older = "Older entries",
        Newest = "Newest entries",
        Actions = new Dictionary<string, string>
        {
            [AuditActions.SignIn] = "signed in",
            [AuditActions.SignInFailed] = "could not sign in",
            [AuditActions.SignOut] = "signed out",
            [AuditActions.AccountAdded] = "added an account",
            [AuditActions.AccountDisabled] = "disabled an account",
            [AuditActions.AccountEnabled] = "enabled an account",
            [AuditActions.AccountUnlocked] = "unlocked an account",
            [AuditActions.RoleChanged] = "changed a role",
            [AuditActions.PasswordChanged] = "changed a password",
            [AuditActions.EntraLinked] = "set an object ID",
            ["transcript.list"] = "listed conversations",
            ["transcript.read"] = "read a conversation",
            ["verdict.save"] = "judged an answer",
            ["verdict.undo"] = "took a judgement back",
            ["correction.save"] = "corrected an answer",
            ["correction.withdraw"] = "withdrew a correction",
            ["transcript.export"] = "exported",
            ["overview.read"] = "looked at the overview",
            ["student.search"] = "searched for a student",
            ["student.find"] = "looked a student up on the machine",
            ["student.identity"] = "saw who a student is",
            ["student.delete"] = "deleted a student",
            ["retention.delete"] = "deleted by age",
        },
    };
}
