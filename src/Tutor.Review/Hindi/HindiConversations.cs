using Tutor.Answering;
using Tutor.Review.Conversations;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Hindi;

internal static class HindiConversations
{
    public static ConversationTexts Texts { get; } = new()
    {
        Title = "बातचीत",
        Wanting = "आपके देखने योग्य",
        Unreviewed = "अभी जाँचे नहीं गए",
        All = "सभी",
        Show = "कौन-से",
        Search = "प्रश्नों और उत्तरों में खोजिए",
        SearchHint = "शब्द का कोई भी रूप, किसी भी लिपि में",
        From = "कब से",
        Until = "कब तक",
        Language = "भाषा",
        Channel = "माध्यम",
        Type = "प्रश्न का प्रकार",
        AnyOf = "कोई भी",
        MoreFilters = "और छाँटिए",
        OnlyMarks = "केवल वे उत्तर जो",
        Apply = "दिखाइए",
        Reset = "छँटाई हटाइए",
        Student = "विद्यार्थी",
        OfStudent = "{0} छद्मनाम वाले विद्यार्थी की बातचीत",
        Turns = "{0} संदेश, {1} जाँचने बाक़ी",
        OneTurn = "१ संदेश",
        NoQuestion = "(कोई शब्द नहीं)",
        AllDone = "आपके लिए कुछ बाक़ी नहीं है। जिन उत्तरों को देखना ज़रूरी था, वे सब जाँचे जा चुके हैं।",
        NothingFound = "इस छँटाई में कोई बातचीत नहीं मिली।",
        ShowAll = "सारी बातचीत में खोजिए",
        Older = "पुरानी",
        Newer = "नई",
        Newest = "सबसे नई",
        Export = "यह चयन डाउनलोड कीजिए",
        StaleCorrections = "अनुच्छेद बदल जाने से काम में न आ रहे सुधारे हुए उत्तर: {0}। देखिए",
        Reasons = "क्यों देखना चाहिए",
        Damaged = "पढ़ा नहीं जा सका",
        NotReviewed = "जाँचा नहीं गया",
        Refused = "उत्तर नहीं दिया",
        LowConfidence = "पक्का नहीं",
        Disliked = "नापसंद",
        Liked = "पसंद",
        SourcesDisagreed = "स्रोतों में मतभेद",
        NeedsAttention = "ध्यान दीजिए",
        Bengali = "बांग्ला",
        Hindi = "हिन्दी",
        WebPage = "वेब पन्ना",
        Emulator = "एमुलेटर",
        Types = new Dictionary<QuestionType, string>
        {
            [QuestionType.When] = "कब",
            [QuestionType.Who] = "कौन",
            [QuestionType.Where] = "कहाँ",
            [QuestionType.HowMany] = "कितने",
            [QuestionType.What] = "क्या",
            [QuestionType.List] = "सूची",
            [QuestionType.Why] = "क्यों",
            [QuestionType.Explain] = "व्याख्या",
            [QuestionType.ShortNote] = "टिप्पणी",
            [QuestionType.Compare] = "तुलना",
            [QuestionType.MultipleChoice] = "बहुविकल्पीय",
            [QuestionType.TrueFalse] = "सही-ग़लत",
            [QuestionType.FillBlank] = "रिक्त स्थान",
        },
        Verdicts = new Dictionary<VerdictKind, string>
        {
            [VerdictKind.Right] = "सही",
            [VerdictKind.Partly] = "आंशिक रूप से सही",
            [VerdictKind.Wrong] = "ग़लत",
            [VerdictKind.ShouldHaveRefused] = "उत्तर नहीं देना चाहिए था",
            [VerdictKind.ShouldHaveAnswered] = "उत्तर देना चाहिए था",
        },
        Attention = new Dictionary<AttentionKind, string>
        {
            [AttentionKind.Distress] = "विद्यार्थी बहुत परेशान हो सकता है",
            [AttentionKind.Harm] = "हो सकता है कोई विद्यार्थी को चोट पहुँचा रहा हो",
            [AttentionKind.Insult] = "अपमानजनक भाषा",
        },
        Shortcuts = "कीबोर्ड पर: / खोज, J और K अगली और पिछली बातचीत, Enter खोलना",
    };
}
