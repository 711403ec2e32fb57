using Tutor.Review.Audit;

namespace Tutor.Review.Bengali;

internal static class BengaliAudit
{
    public static AuditTexts Texts { get; } = new()
    {
        Title = "কে কী করেছেন",
        Intro = "কে কী পড়েছেন বা বদলেছেন, সবচেয়ে নতুনটি আগে। এই তালিকা বদলানো বা মোছা যায় না।",
        Time = "সময়",
        Actor = "কে",
        Action = "কী",
        Conversation = "কথোপকথন",
        Student = "ছাত্রছাত্রী",
        Detail = "বিবরণ",
        From = "কবে থেকে",
        Until = "কবে পর্যন্ত",
        Filter = "দেখান",
        All = "সবকিছু",
        Nothing = "এমন কিছু লেখা নেই।",
        Older = "আরও পুরনো",
        Newest = "সবচেয়ে নতুন",
        Actions = new Dictionary<string, string>
        {
            [AuditActions.SignIn] = "সাইন ইন করেছেন",
            [AuditActions.SignInFailed] = "সাইন ইন করতে পারেননি",
            [AuditActions.SignOut] = "সাইন আউট করেছেন",
            [AuditActions.AccountAdded] = "অ্যাকাউন্ট যোগ করেছেন",
            [AuditActions.AccountDisabled] = "অ্যাকাউন্ট বন্ধ করেছেন",
            [AuditActions.AccountEnabled] = "অ্যাকাউন্ট চালু করেছেন",
            [AuditActions.AccountUnlocked] = "অ্যাকাউন্টের আটক খুলেছেন",
            [AuditActions.RoleChanged] = "ভূমিকা বদলেছেন",
            [AuditActions.PasswordChanged] = "পাসওয়ার্ড বদলেছেন",
            [AuditActions.EntraLinked] = "অবজেক্ট আইডি বসিয়েছেন",
            ["transcript.list"] = "কথোপকথনের তালিকা দেখেছেন",
            ["transcript.read"] = "কথোপকথন পড়েছেন",
            ["verdict.save"] = "উত্তর যাচাই করেছেন",
            ["verdict.undo"] = "যাচাই ফিরিয়ে নিয়েছেন",
            ["correction.save"] = "উত্তর সংশোধন করেছেন",
            ["correction.withdraw"] = "সংশোধন তুলে নিয়েছেন",
            ["transcript.export"] = "এক্সপোর্ট করেছেন",
            ["overview.read"] = "একনজরে পাতাটি দেখেছেন",
            ["student.search"] = "ছাত্রছাত্রী খুঁজেছেন",
            ["student.find"] = "কম্পিউটারে ছাত্রছাত্রী খুঁজেছেন",
            ["student.identity"] = "ছাত্রছাত্রীর পরিচয় দেখেছেন",
            ["student.delete"] = "ছাত্রছাত্রীর সব তথ্য মুছেছেন",
            ["retention.delete"] = "মেয়াদ ফুরোনোয় মোছা হয়েছে",
        },
    };
}
