using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Knowledge.Repair;

/// <summary>Lines that belong to the page and not to its text: page numbers, rules, what a web page's buttons leave behind.</summary>
internal static partial class PageJunk
{
    private static readonly FrozenSet<string> Leftovers = new[]
    {
        "বন্ধ", "বন্ধ করুন", "সমাপ্ত", "শেয়ার", "শেয়ার করুন", "মেনু", "হোম", "আরও পড়ুন", "আরো পড়ুন", "প্রিন্ট", "প্রিন্ট করুন", "লগইন", "লগ ইন",
        "পরবর্তী", "পূর্ববর্তী", "পরের পাতা", "আগের পাতা", "বিজ্ঞাপন", "সব দেখুন", "ডাউনলোড", "ডাউনলোড করুন", "অনুসন্ধান", "উপরে যান", "মন্তব্য করুন",
        "बंद", "बंद करें", "बन्द करें", "समाप्त", "शेयर", "शेयर करें", "साझा करें", "मेनू", "मेन्यू", "होम", "और पढ़ें", "आगे पढ़ें", "प्रिंट", "प्रिंट करें",
        "लॉगिन", "लॉग इन", "अगला", "पिछला", "अगला पृष्ठ", "पिछला पृष्ठ", "विज्ञापन", "सभी देखें", "डाउनलोड", "डाउनलोड करें", "खोजें", "ऊपर जाएँ", "टिप्पणी करें",
        "close", "share", "menu", "home", "read more", "print", "login", "log in", "sign in", "next", "previous", "advertisement", "see all", "download",
        "download pdf", "search", "back to top", "leave a comment", "facebook", "twitter", "whatsapp", "telegram", "copy link", "the end", "skip to content",
    }.Select(TextNormalizer.Compose).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page number or a rule of dashes: never text, wherever it stands.</summary>
    public static bool IsNumberOrRule(string line) => line.Trim() is { Length: > 0 } bare && (PageNumber().IsMatch(bare) || NoText().IsMatch(bare));

    /// <summary>A word that a web page's buttons leave behind; within a paragraph it may be the paragraph's last word.</summary>
    public static bool IsLeftover(string line) =>
        Leftovers.Contains(TextNormalizer.Compose(line).Trim(' ', '\t', '\u00A0', '×', '✕', '|', '›', '»', '«', '.', '।', '[', ']', '(', ')'));

    // Four digits alone are a year.
    [GeneratedRegex(@"^[-–—\[(|\s]*(?:(?:পৃষ্ঠা|পৃঃ|পৃ\.|पृष्ठ|पृ\.|page|p\.)\s*(?:নং|संख्या|no\.?)?\s*[:.]?\s*)?\p{Nd}{1,3}(?:\s*(?:/|of|এর|में से)\s*\p{Nd}{1,4})?[-–—\])|\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[^\p{L}\p{M}\p{Nd}\p{Co}\uFFFD]+$")]
    private static partial Regex NoText();
}
