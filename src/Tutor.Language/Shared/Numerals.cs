using System.Collections.Frozen;
using System.Globalization;

namespace Tutor.Language;

/// <param name="Value">The amount: ২ লক্ষ and 200 হাজার are both 200000.</param>
/// <param name="HasDigits">False for an amount in words only.</param>
public readonly record struct NumberMention(TextSpan Span, double Value, bool HasDigits);

/// <summary>Reads amounts as documents write them: digits of three systems, number words, and both together (200 হাজার, 30 लाख).</summary>
public static class Numerals
{
    private static readonly FrozenDictionary<string, double> Words = Load();

    /// <summary>The value of a number word in folded spelling; null for any other word.</summary>
    public static double? ValueOf(string folded) => Words.TryGetValue(folded, out var value) ? value : null;

    /// <summary>The amounts of a text in order. A word that is only an article (এক, एक) counts when a multiplier follows.</summary>
    public static List<NumberMention> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<NumberMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (value, next, digits) = ReadPlain(text, tokens, i);
            if (next == i)
                continue;
            var end = next - 1;
            while (next < tokens.Count && Multiplier(tokens[next]) is { } multiplier && Adjacent(text, tokens[next - 1], tokens[next]))
            {
                value *= multiplier;
                end = next++;
            }

            if (digits || end > i || value > 1)
                found.Add(new NumberMention(new TextSpan(tokens[i].Span.Start, tokens[end].Span.End - tokens[i].Span.Start), value, digits));
            i = end;
        }

        return found;
    }

    private static (double Value, int Next, bool Digits) ReadPlain(string text, IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (!token.IsNumber)
            return ValueOf(Analyzers.For(token.Script).Fold(token.Text)) is { } word ? (word, i + 1, false) : (0, i, false);

        var digits = token.Text;
        var next = i + 1;
        // 110,000 and 1,10,000, also with a blank after the comma as scanned text has it; and 2.5
        while (next < tokens.Count && tokens[next].IsNumber)
        {
            var between = text.AsSpan(tokens[next - 1].Span.End, tokens[next].Span.Start - tokens[next - 1].Span.End);
            if (between.Trim() is "," && between.Length <= 2 && tokens[next].Text.Length is 2 or 3)
                digits += tokens[next].Text;
            else if (between is "." && !digits.Contains('.', StringComparison.Ordinal))
                digits += "." + tokens[next].Text;
            else
                break;
            next++;
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, next, true) : (0, i, false);
    }

    private static double? Multiplier(Token token) =>
        !token.IsNumber && ValueOf(Analyzers.For(token.Script).Fold(token.Text)) is { } value and >= 100 ? value : null;

    private static bool Adjacent(string text, Token left, Token right) =>
        text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).IsWhiteSpace();

    private static FrozenDictionary<string, double> Load()
    {
        var words = new Dictionary<string, double>();
        foreach (var (script, file) in new[] { (Script.Bengali, "Bengali/numerals.txt"), (Script.Devanagari, "Hindi/numerals.txt"), (Script.Latin, "Romanized/numerals.txt") })
            foreach (var (key, forms) in LanguageFiles.Table(file))
                foreach (var form in forms)
                    words[Analyzers.For(script).Fold(TextNormalizer.Normalize(form))] = double.Parse(key, CultureInfo.InvariantCulture);
        return words.ToFrozenDictionary();
    }
}
