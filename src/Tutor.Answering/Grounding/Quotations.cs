using System.Text.RegularExpressions;
using Tutor.Answering.Composing;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Whether what a sentence puts in quotation marks stands so in its evidence, to the mark that closes: nobody puts words into another's mouth.</summary>
internal static partial class Quotations
{
    public static bool AreIn(string sentence, IReadOnlyList<SheetSentence> evidence) =>
        QuotationMarks.LeftOpen(sentence) is null && Quoted().Matches(sentence).All(quoted => evidence.Any(one => Words(one.Text).Contains(Words(quoted.Groups["words"].Value), StringComparison.Ordinal)));

    /// <summary>The words alone, with blanks around, so that punctuation and half words do not matter.</summary>
    private static string Words(string text) => $" {string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Text))} ";

    [GeneratedRegex("[“\"„«](?<words>[^“”\"„»]+)[”\"»]|‘(?<words>[^‘’]+)’")]
    private static partial Regex Quoted();
}
