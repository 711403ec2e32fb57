using System.Globalization;
using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Finds the marks that a question carries: "৫ নম্বর", "(3 अंक)", "[2]", "5 marks".</summary>
internal static partial class MarksReader
{
    /// <returns>The question without the mention, and the marks, 1 to 20; null when none are given.</returns>
    public static (string Unmarked, int? Marks) Read(string text)
    {
        var match = Mention().Match(Digits.ToAscii(text));
        if (!match.Success || !int.TryParse(match.Groups["marks"].Value, CultureInfo.InvariantCulture, out var marks) || marks is < 1 or > 20)
            return (text, null);
        return (text.Remove(match.Index, match.Length).Trim(), marks);
    }

    [GeneratedRegex(@"[\(\[]\s*(?:পূর্ণমান|মান|अंक)?\s*[-:–]?\s*(?<marks>\d{1,2})\s*(?:নম্বর(?:ের)?|নং|marks?|अंक(?:ों)?|number)?\s*[\)\]]\s*$|(?<!\d)(?<marks>\d{1,2})\s*(?:নম্বর(?:ের)?|marks?|अंक(?:ों)?(?:\s+का|\s+में)?|nombor|number)(?![\p{L}\p{M}])", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();
}
