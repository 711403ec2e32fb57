using Tutor.Answering;
using Tutor.Review.Conversations;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Bengali;

internal static class BengaliConversations
{
    public static ConversationTexts Texts { get; } = new()
    {
        Title = "কথোপকথন",
        Wanting = "আপনার দেখা দরকার",
        Unreviewed = "এখনও যাচাই হয়নি",
        All = "সব",
        Show = "কোনগুলি",
        Search = "প্রশ্নে ও উত্তরে খুঁজুন",
        SearchHint = "শব্দের যেকোনো রূপ, যেকোনো হরফে",
        From = "কবে থেকে",
        Until = "কবে পর্যন্ত",
        Language = "ভাষা",
        Channel = "মাধ্যম",
        Type = "প্রশ্নের ধরন",
        AnyOf = "যেকোনো",
        MoreFilters = "আরও বাছাই",
        OnlyMarks = "শুধু যে উত্তরগুলি",
        Apply = "দেখান",
        Reset = "বাছাই তুলে দিন",
        Student = "ছাত্র/ছাত্রী",
        OfStudent = "{0} ছদ্মনামের ছাত্র বা ছাত্রীর কথোপকথন",
        Turns = "{0}টি বার্তা, যাচাই বাকি {1}টি",
        OneTurn = "১টি বার্তা",
        NoQuestion = "(কোনো কথা নেই)",
        AllDone = "আপনার জন্য আর কিছু বাকি নেই। যে উত্তরগুলি দেখা দরকার ছিল, সবই যাচাই হয়ে গেছে।",
        NothingFound = "এই বাছাইয়ে কোনো কথোপকথন পাওয়া গেল না।",
        ShowAll = "সব কথোপকথনে খুঁজুন",
        Older = "আগের",
        Newer = "পরের",
        Newest = "সবচেয়ে নতুন",
        Export = "এই বাছাই ডাউনলোড করুন",
        StaleCorrections = "অনুচ্ছেদ বদলে যাওয়ায় কাজে লাগছে না, এমন সংশোধিত উত্তর: {0}টি। দেখুন",
        Reasons = "কেন দেখা দরকার",
        Damaged = "পড়া যাচ্ছে না",
        NotReviewed = "যাচাই হয়নি",
        Refused = "উত্তর দেয়নি",
        LowConfidence = "নিশ্চিত নয়",
        Disliked = "অপছন্দ",
        Liked = "পছন্দ",
        SourcesDisagreed = "নথিতে অমিল",
        NeedsAttention = "নজর দিন",
        Bengali = "বাংলা",
        Hindi = "হিন্দি",
        WebPage = "ওয়েব পাতা",
        Emulator = "এমুলেটর",
        Types = new Dictionary<QuestionType, string>
        {
            [QuestionType.When] = "কবে",
            [QuestionType.Who] = "কে",
            [QuestionType.Where] = "কোথায়",
            [QuestionType.HowMany] = "কত",
            [QuestionType.What] = "কী",
            [QuestionType.List] = "তালিকা",
            [QuestionType.Why] = "কেন",
            [QuestionType.Explain] = "ব্যাখ্যা",
            [QuestionType.ShortNote] = "টীকা",
            [QuestionType.Compare] = "তুলনা",
            [QuestionType.MultipleChoice] = "বহুবিকল্প",
            [QuestionType.TrueFalse] = "সত্য-মিথ্যা",
            [QuestionType.FillBlank] = "শূন্যস্থান",
        },
        Verdicts = new Dictionary<VerdictKind, string>
        {
            [VerdictKind.Right] = "সঠিক",
            [VerdictKind.Partly] = "আংশিক সঠিক",
            [VerdictKind.Wrong] = "ভুল",
            [VerdictKind.ShouldHaveRefused] = "উত্তর না দেওয়াই উচিত ছিল",
            [VerdictKind.ShouldHaveAnswered] = "উত্তর দেওয়া উচিত ছিল",
        },
        Attention = new Dictionary<AttentionKind, string>
        {
            [AttentionKind.Distress] = "মন খুব খারাপ থাকতে পারে",
            [AttentionKind.Harm] = "কেউ ক্ষতি করছে, এমন হতে পারে",
            [AttentionKind.Insult] = "অপমানজনক ভাষা",
        },
        Shortcuts = "কি-বোর্ডে: / খোঁজা, J ও K পরের ও আগের কথোপকথন, Enter খোলা",
    };
}
