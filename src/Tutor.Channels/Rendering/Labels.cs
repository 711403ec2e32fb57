using System.Globalization;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>The few words that rendering adds to a reply.</summary>
internal static class Labels
{
    /// <summary>"Paragraph 12", with the digits of the language.</summary>
    public static string Paragraph(LanguageTag language, int number) => language switch
    {
        LanguageTag.Bengali => $"অনুচ্ছেদ {Digits(number, '০')}",
        _ => $"अनुच्छेद {Digits(number, '०')}",
    };

    /// <summary>Stands above suggestions, so that nobody takes them for an answer.</summary>
    public static string NotAnAnswer(LanguageTag language) => language switch
    {
        LanguageTag.Bengali => "এগুলি উত্তর নয়; নথিতে কাছাকাছি যা আছে:",
        _ => "ये उत्तर नहीं, दस्तावेज़ों के मिलते-जुलते अंश हैं:",
    };

    private static string Digits(int number, char zero) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(zero + (digit - '0'))));
}
