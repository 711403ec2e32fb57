using Tutor.Review.Accounts;

namespace Tutor.Review.Bengali;

internal static class BengaliAccounts
{
    public static AccountTexts Texts { get; } = new()
    {
        Title = "অ্যাকাউন্ট",
        Name = "নাম",
        Role = "ভূমিকা",
        Teacher = "শিক্ষক",
        Administrator = "প্রশাসক",
        Active = "চালু",
        Disabled = "বন্ধ",
        LockedUntil = "{0} পর্যন্ত আটকে আছে",
        SignsInWith = "সাইন ইন হয়",
        Created = "কবে থেকে",
        Change = "বদলান",
        You = "এটি আপনি",
        Add = "নতুন অ্যাকাউন্ট",
        AddButton = "যোগ করুন",
        Password = "পাসওয়ার্ড (অন্তত {0} অক্ষর)",
        PasswordAgain = "পাসওয়ার্ডটি আবার",
        NewPassword = "নতুন পাসওয়ার্ড (অন্তত {0} অক্ষর)",
        SetPassword = "পাসওয়ার্ড বদলান",
        EntraId = "Microsoft Entra ID-র অবজেক্ট আইডি",
        EntraHint = "এখানে কেউ Microsoft দিয়ে সাইন ইন না করলে খালি রাখুন।",
        Link = "অবজেক্ট আইডি রাখুন",
        Disable = "বন্ধ করুন",
        Enable = "চালু করুন",
        Unlock = "আটক খুলুন",
        MakeTeacher = "শিক্ষক করুন",
        MakeAdministrator = "প্রশাসক করুন",
        Done = "রাখা হয়েছে: {0}।",
        OwnPasswordTitle = "আপনার পাসওয়ার্ড",
        OldPassword = "এখনকার পাসওয়ার্ড",
        OwnPasswordDone = "আপনার পাসওয়ার্ড বদলানো হয়েছে। অন্য সব জায়গা থেকে আপনাকে সাইন আউট করা হয়েছে।",
        EntraOnly = "আপনি Microsoft দিয়ে সাইন ইন করেন; এখানে বদলানোর মতো পাসওয়ার্ড নেই।",
        Problems = new Dictionary<AccountProblem, string>
        {
            [AccountProblem.NameMissing] = "একটি নাম লিখুন।",
            [AccountProblem.NameTooLong] = "নামটি বেশি লম্বা: সর্বাধিক ১০০ অক্ষর।",
            [AccountProblem.NameReserved] = "এই নামটি পরিষেবা নিজে ব্যবহার করে। অন্য নাম দিন।",
            [AccountProblem.NameTaken] = "এই নামে আগেই একটি অ্যাকাউন্ট আছে। অন্য নাম দিন।",
            [AccountProblem.PasswordTooShort] = "পাসওয়ার্ডটি ছোট: অন্তত {0} অক্ষর চাই। পরস্পরের সঙ্গে সম্পর্ক নেই এমন তিন-চারটি শব্দ মনে রাখা সহজ।",
            [AccountProblem.PasswordTooLong] = "পাসওয়ার্ডটি বেশি লম্বা: সর্বাধিক ২৫৬ অক্ষর।",
            [AccountProblem.PasswordIsName] = "নামটাই পাসওয়ার্ড হতে পারে না।",
            [AccountProblem.PasswordsDiffer] = "দুটি পাসওয়ার্ড এক নয়। আবার লিখুন।",
            [AccountProblem.PasswordWrong] = "এখনকার পাসওয়ার্ডটি ঠিক নয়, অথবা অ্যাকাউন্টটি আটকে আছে।",
            [AccountProblem.NoWayIn] = "এই অ্যাকাউন্টে কেউ সাইন ইন করতে পারবেন না: পাসওয়ার্ড বা অবজেক্ট আইডি দিন।",
            [AccountProblem.EntraIdMalformed] = "অবজেক্ট আইডি দেখতে 00000000-0000-0000-0000-000000000000 এরকম। Microsoft Entra ID থেকে, অথবা শিক্ষক যে পাতা দেখছেন সেখান থেকে কপি করুন।",
            [AccountProblem.EntraIdTaken] = "এই অবজেক্ট আইডি অন্য একটি অ্যাকাউন্টের।",
            [AccountProblem.ChangedMeanwhile] = "একই সময়ে অন্য কেউ এই অ্যাকাউন্ট বদলেছেন; কিছুই রাখা হয়নি। দেখে নিয়ে আবার চেষ্টা করুন।",
            [AccountProblem.OwnAccount] = "নিজের অ্যাকাউন্ট বন্ধ করা বা নিজের ভূমিকা কমানো যায় না। অন্য প্রশাসক পারেন।",
        },
    };
}
