using Tutor.Review.Overview;

namespace Tutor.Review.Hindi;

internal static class HindiOverview
{
    public static OverviewTexts Texts { get; } = new()
    {
        Title = "एक नज़र में",
        Range = "अवधि",
        Days = "{0} दिन",
        Span = "{0} से {1} तक",
        NothingAsked = "इन दिनों में किसी ने कुछ नहीं पूछा।",
        Asked = "प्रश्न",
        Answered = "उत्तर दिया",
        Refused = "उत्तर नहीं दिया",
        Disliked = "नापसंद",
        PerDay = "किस दिन कितने प्रश्न",
        PerDayDescription = "कुल {0} प्रश्न। सबसे अधिक {1} को: {2}।",
        Shares = "प्रश्नों का क्या हुआ",
        ByLanguage = "भाषा के अनुसार",
        ByChannel = "माध्यम के अनुसार",
        SharesDescription = "कितने प्रश्नों का उत्तर दिया गया, कितनों का नहीं, और कितने उत्तर नापसंद हुए",
        AsTable = "तालिका में",
        Day = "दिन",
        Language = "भाषा",
        Channel = "माध्यम",
        Together = "कुल",
        Missing = "दस्तावेज़ों में जो नहीं है",
        MissingHint = "वे प्रश्न जिनका उत्तर किसी अनुच्छेद में न होने से नहीं दिया जा सका; एक ही बात पूछने वाले प्रश्न साथ रखे गए हैं।",
        NothingMissing = "अनुच्छेद के अभाव में कोई प्रश्न लौटाया नहीं गया।",
        Times = "{0} बार",
        Others = "बाक़ी {0}",
        OnlyNewest = "यहाँ केवल सबसे नए {0} गिने गए हैं।",
        MostQuoted = "सबसे अधिक उद्धृत अनुच्छेद",
        Document = "दस्तावेज़",
        Paragraph = "अनुच्छेद",
        Quotes = "कितने उत्तरों में",
        NothingQuoted = "इन दिनों में कोई अनुच्छेद उद्धृत नहीं हुआ।",
        PassageGone = "उसके बाद बदल गया या हट गया",
    };
}
