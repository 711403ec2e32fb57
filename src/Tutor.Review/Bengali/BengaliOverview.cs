using Tutor.Review.Overview;

namespace Tutor.Review.Bengali;

internal static class BengaliOverview
{
    public static OverviewTexts Texts { get; } = new()
    {
        Title = "একনজরে",
        Range = "সময়",
        Days = "{0} দিন",
        Span = "{0} থেকে {1}",
        NothingAsked = "এই দিনগুলিতে কেউ কিছু জিজ্ঞেস করেনি।",
        Asked = "প্রশ্ন",
        Answered = "উত্তর দিয়েছে",
        Refused = "উত্তর দেয়নি",
        Disliked = "অপছন্দ",
        PerDay = "কোন দিন কত প্রশ্ন",
        PerDayDescription = "মোট {0}টি প্রশ্ন। সবচেয়ে বেশি {1} তারিখে: {2}টি।",
        Shares = "প্রশ্নগুলির কী হল",
        ByLanguage = "ভাষা অনুযায়ী",
        ByChannel = "মাধ্যম অনুযায়ী",
        SharesDescription = "কত ভাগ প্রশ্নের উত্তর দেওয়া হয়েছে, কত ভাগের হয়নি, আর কত ভাগ অপছন্দ হয়েছে",
        AsTable = "সারণি হিসেবে",
        Day = "দিন",
        Language = "ভাষা",
        Channel = "মাধ্যম",
        Together = "মোট",
        Missing = "নথিতে যা নেই",
        MissingHint = "কোনো অনুচ্ছেদে উত্তর নেই বলে যে প্রশ্নগুলির উত্তর দেওয়া যায়নি; একই বিষয়ের প্রশ্ন একসঙ্গে রাখা হয়েছে।",
        NothingMissing = "অনুচ্ছেদের অভাবে কোনো প্রশ্ন ফিরিয়ে দেওয়া হয়নি।",
        Times = "{0} বার",
        Others = "বাকি {0}টি",
        OnlyNewest = "এখানে শুধু সবচেয়ে নতুন {0}টি ধরা হয়েছে।",
        MostQuoted = "সবচেয়ে বেশি উদ্ধৃত অনুচ্ছেদ",
        Document = "নথি",
        Paragraph = "অনুচ্ছেদ",
        Quotes = "কটি উত্তরে",
        NothingQuoted = "এই দিনগুলিতে কোনো অনুচ্ছেদ উদ্ধৃত হয়নি।",
        PassageGone = "তার পরে বদলেছে বা সরে গেছে",
    };
}
