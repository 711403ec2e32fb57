using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Knowledge.Repair;

/// <summary>Whether an item of a list begins with a date or a time, as the items of a chronology do.</summary>
internal static partial class DateOpening
{
    public static bool Opens(string item) => Pattern().IsMatch(TextNormalizer.Compose(item));

    private const string Months =
        @"জানুয়া|জানু|ফেব্রু|মার্চ|এপ্রিল|মে(?![\p{L}\p{M}])|জুন|জুলাই|আগস্ট|আগষ্ট|অগাস্ট|অগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর"
        + @"|बैशाख|जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई(?![\p{L}\p{M}])|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
        + @"|January|February|March|April|May(?!\p{L})|June|July|August|September|October|November|December";

    // A day and a month, a month and a day, a year, or an hour. Up to two short words may stand before: "in the night of".
    [GeneratedRegex(
        @"^\W*(?:(?:সন|সাল|सन्?|सन्|ई\.|in|on)\s+)?(?:"
        + @"\p{Nd}{1,2}\s?(?:[-–/,]\s?\p{Nd}{1,2}\s?)?(?:\p{L}\p{M}*|[\p{L}\p{M}]{1,3})?\s?(?:তারিখ\s|तारीख\s)?(?:" + Months + @")"
        + @"|(?:" + Months + @")[\p{L}\p{M}]*\s?,?\s?\p{Nd}{1,4}"
        + @"|\p{Nd}{4}(?!\p{Nd})"
        + @"|\p{Nd}{1,2}\s?[:.]\s?\p{Nd}{2}(?!\p{Nd})"
        + @"|\p{Nd}{1,2}\s?(?:টা|টায়|ঘন্টা|ঘণ্টা|बजे|a\.?m|p\.?m)"
        + @"|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
