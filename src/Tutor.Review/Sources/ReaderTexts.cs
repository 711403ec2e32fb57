using System.Globalization;
using Tutor.Language;

namespace Tutor.Review.Sources;

/// <summary>The reader's own words in one language.</summary>
internal sealed record ReaderTexts
{
    public required string Sources { get; init; }
    public required string BackToChat { get; init; }
    public required string AllSources { get; init; }
    public required string Dark { get; init; }
    public required string Skip { get; init; }
    public required string Moved { get; init; }
    public required string Garbled { get; init; }
    public required string NoSources { get; init; }
    public required string NotFound { get; init; }
    public required string Paragraph { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Paragraphs { get; init; }

    private static ReaderTexts Bengali { get; } = new()
    {
        Sources = "নথি",
        BackToChat = "চ্যাটে ফিরে যাও",
        AllSources = "সব নথি",
        Dark = "গাঢ় রং",
        Skip = "লেখায় যাও",
        Moved = "যে অনুচ্ছেদটি খুঁজছ, সেটি এই নথিতে আর ওই জায়গায় নেই; নথিটি বদলেছে। পুরো নথিটি নিচে আছে।",
        Garbled = "মূল ফাইলে এই অংশটি পড়া যাচ্ছে না",
        NoSources = "এখনও কোনো নথি রাখা হয়নি। তোমার শিক্ষককে জানাও।",
        NotFound = "এই নথিটি এখানে নেই। ঠিকানায় ভুল থাকতে পারে, অথবা নথিটি সরিয়ে নেওয়া হয়েছে।",
        Paragraph = "অনুচ্ছেদ",
        Paragraphs = "{0}টি অনুচ্ছেদ",
    };

    private static ReaderTexts Hindi { get; } = new()
    {
        Sources = "दस्तावेज़",
        BackToChat = "चैट पर लौटें",
        AllSources = "सभी दस्तावेज़",
        Dark = "गहरे रंग",
        Skip = "लेख पर जाएँ",
        Moved = "जो अनुच्छेद आप खोज रहे हैं, वह इस दस्तावेज़ में अब उस जगह नहीं है; दस्तावेज़ बदल गया है। पूरा दस्तावेज़ नीचे है।",
        Garbled = "मूल फ़ाइल में यह अंश पढ़ा नहीं जा सका",
        NoSources = "अभी कोई दस्तावेज़ नहीं रखा गया है। अपने शिक्षक को बताइए।",
        NotFound = "यह दस्तावेज़ यहाँ नहीं है। हो सकता है पता ग़लत हो, या दस्तावेज़ हटा दिया गया हो।",
        Paragraph = "अनुच्छेद",
        Paragraphs = "{0} अनुच्छेद",
    };

    public static ReaderTexts In(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    /// <summary>A whole number with the digits in which the language is printed.</summary>
    public static string Digits(LanguageTag language, int number)
    {
        var zero = language == LanguageTag.Bengali ? '০' : '०';
        return string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(zero + (digit - '0'))));
    }
}
