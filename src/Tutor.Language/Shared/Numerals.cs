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
            if (IsRepeated(tokens, i))
            {
                // হাজার হাজার, लाखों लाख: a crowd, not a thousand thousands.
                i++;
                continue;
            }

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

        var next = GroupsEnd(text, tokens, i);
        var digits = string.Concat(tokens.Skip(i).Take(next - i).Select(group => group.Text));
        if (next < tokens.Count && tokens[next].IsNumber && Between(text, tokens, next) is ".")
            digits += "." + tokens[next++].Text;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, next, true) : (0, i, false);
    }

    /// <summary>
    /// The end of 110,000 or 1,10,000: the last group has three digits, the others two or three. A blank after the comma is
    /// scanned text's (110, 000) and only before round thousands certain; elsewhere it parts a list (24, 25 অক্টোবর).
    /// </summary>
    private static int GroupsEnd(string text, IReadOnlyList<Token> tokens, int i)
    {
        var end = i + 1;
        if (tokens[i].Text.Length > 3)
            return end;
        for (var k = i + 1; k < tokens.Count && tokens[k].IsNumber && tokens[k].Text.Length is 2 or 3; k++)
        {
            var between = Between(text, tokens, k);
            if (between is not "," && !(between.Length == 2 && between[0] == ',' && char.IsWhiteSpace(between[1]) && tokens[k].Text is "000"))
                break;
            if (tokens[k].Text.Length == 3)
                end = k + 1;
        }

        return end;
    }

    private static ReadOnlySpan<char> Between(string text, IReadOnlyList<Token> tokens, int right) =>
        text.AsSpan(tokens[right - 1].Span.End, tokens[right].Span.Start - tokens[right - 1].Span.End);

    private static bool IsRepeated(IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count && Multiplier(tokens[i]) is { } one && Multiplier(tokens[i + 1]) == one;

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
