using System.Globalization;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>The few words that rendering adds to a reply.</summary>
public static class Labels
{
    /// <summary>"Paragraph 12", with the digits of the language.</summary>
    public static string Paragraph(LanguageTag language, int number) => language switch
    {
        LanguageTag.Bengali => $"অনুচ্ছেদ {Digits(number, '০')}",
        _ => $"अनुच्छेद {Digits(number, '०')}",
    };

    /// <summary>"This is no answer, but the documents do speak of …": stands above suggestions, so that nobody takes them for an answer.</summary>
    public static string DocumentsSpeakOf(LanguageTag language) => language switch
    {
        LanguageTag.Bengali => "এগুলি উত্তর নয়, তবে বইপত্রে কাছাকাছি এই বিষয়গুলি আছে:",
        _ => "ये उत्तर नहीं हैं, पर दस्तावेज़ों में मिलते-जुलते ये विषय हैं:",
    };

    /// <summary>The language of a heading that the student cannot read, with the heading in letters that he can: (হিন্দি: খূনী রবিবার).</summary>
    public static string InTheOtherLanguage(LanguageTag language, string readingAid) => language switch
    {
        LanguageTag.Bengali => $"(হিন্দি: {readingAid})",
        _ => $"(बांग्ला: {readingAid})",
    };

    private static string Digits(int number, char zero) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(zero + (digit - '0'))));
}
