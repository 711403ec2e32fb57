using System.Collections.Frozen;
using System.Globalization;

namespace Tutor.Language;

/// <summary>Splits a paragraph into its sentences: danda, question and exclamation mark, the Latin full stop, line ends.</summary>
/// <remarks>
/// A full stop ends nothing inside an abbreviation ("V.I.", "এল.ডি.", "ডঃ"), a number or a time ("8 টা বাজে. মস্কো …"), and a fragment
/// that is only a time or a date ("14 ঘন্টা 35 মিনিটে।") belongs to the sentence after it. A mark inside a quotation that goes on
/// ("রুটি!" স্লোগান) ends nothing either.
/// </remarks>
public static class SentenceSplitter
{
    private const int ShortestBeforeEllipsis = 6;
    private const int LongestTimeFragment = 6;
    private const int LongestTimeFragmentLength = 80;
    private const int ShortBracket = 40;

    /// <summary>Words of one letter that end sentences; every other single letter before a full stop is an initial (ভি. আই. লেনিন).</summary>
    private static readonly FrozenSet<string> SentenceEndings = FrozenSet.ToFrozenSet(
        ["না", "নি", "নে", "কি", "কী", "তা", "है", "हैं", "था", "थे", "थी", "थीं", "हो", "हों", "दी", "दे", "ली", "लो", "की", "गा"]);

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["প্রো", "খ্রি", "খ্রিঃ", "প্রফ", "प्रो", "श्री", "सुश्री", "Dr", "Mr", "Mrs", "Prof", "St",
         "এফ", "এইচ", "এল", "এম", "এন", "এস", "ইউ", "एफ", "एच", "एल", "एम", "एन", "एस"]);

    /// <summary>The sentences of <paramref name="text"/> in order, without the white space around them.</summary>
    /// <returns>Empty for blank text; the ranges do not overlap and leave out white space only.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                Add(sentences, text, start, i, joinFragments: false);
                start = i + 1;
            }
            else if (EndOfSentence(text, start, i) is { } end)
            {
                Add(sentences, text, start, end, joinFragments: true);
                start = end;
                i = end - 1;
            }
        }

        Add(sentences, text, start, text.Length, joinFragments: false);
        return sentences;
    }

    /// <returns>The position after the mark and whatever closes with it; null when no sentence ends at <paramref name="i"/>.</returns>
    private static int? EndOfSentence(string text, int start, int i)
    {
        switch (text[i])
        {
            case '।' or '॥':
                return IsInsideBrackets(text, start, i) ? null : AfterClosing(text, i);
            case '?' or '!' when i > start && text[i - 1] is '?' or '!':
                // The first of the row has decided for all.
                return null;
            case '?' or '!':
                return AfterClosing(text, i) is var end && end > i + 1 && IsQuotationMark(text[end - 1]) ? null : FollowedBySpace(text, end) ? end : null;
            case '…' or '.' when IsEllipsis(text, i):
                if (i + 1 < text.Length && text[i + 1] == '.')
                    return null;
                return FollowedBySpace(text, i + 1) && Tokenizer.CountWords(text.AsSpan(start, i - start)) >= ShortestBeforeEllipsis ? i + 1 : null;
            case '.':
                var after = AfterClosing(text, i);
                return FollowedBySpace(text, after) && !IsAbbreviation(text, start, i) ? after : null;
            default:
                return null;
        }
    }

    /// <summary>"(ভাস। শুলগিন "দিন")": a mark in a short bracket is an abbreviation's, not the sentence's.</summary>
    private static bool IsInsideBrackets(string text, int start, int i)
    {
        var first = Math.Max(start, i - ShortBracket);
        var open = text.AsSpan(first, i - first).LastIndexOfAny('(', ')');
        return open >= 0 && text[first + open] == '('
            && text.AsSpan(i, Math.Min(text.Length - i, ShortBracket - (i - first - open) + 1)).Contains(')');
    }

    private static int AfterClosing(string text, int mark)
    {
        var end = mark + 1;
        while (end < text.Length && (text[end] is '।' or '?' or '!' || IsClosing(text[end])))
            end++;
        return end;
    }

    private static bool IsClosing(char c) => IsQuotationMark(c) || c is ')' or ']' or '}';

    private static bool IsQuotationMark(char c) => c is '"' or '\'' or '”' or '’' or '»';

    private static bool FollowedBySpace(string text, int position) => position >= text.Length || char.IsWhiteSpace(text[position]);

    private static bool IsEllipsis(string text, int i) =>
        text[i] == '…' || (i > 0 && text[i - 1] is '.' or '…') || (i + 1 < text.Length && text[i + 1] == '.');

    /// <summary>A stop after an initial, a known abbreviation or a part of a dotted chain, or after a time.</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var wordStart = stop;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] is not ('(' or '"' or '“'))
            wordStart--;
        var word = text.AsSpan(wordStart, stop - wordStart);
        if (word.IsEmpty)
            return true;
        if (word.IndexOf('.') >= 0)
            return ShortParts(word);
        if (IsTimeFragment(text, start, stop))
            return true;
        if (SentenceEndings.Contains(word.ToString()))
            return false;
        if (Abbreviations.Contains(word.ToString()))
            return true;
        var letters = 0;
        foreach (var c in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                continue;
            letters++;
        }

        // The second of two initials may have a name of two letters (ভি. আই. লেনিন).
        var most = text.AsSpan(start, wordStart - start).TrimEnd().EndsWith(".") ? 2 : 1;
        return letters <= most && !char.IsAsciiDigit(word[0]) && Digits.Value(word[0]) is null;
    }

    private static bool ShortParts(ReadOnlySpan<char> chain)
    {
        foreach (var part in chain.Split('.'))
            if (chain[part].Length > 4)
                return false;
        return true;
    }

    private static bool IsTimeFragment(string text, int start, int end)
    {
        if (end - start > LongestTimeFragmentLength)
            return false;
        var tokens = Tokenizer.Tokenize(text[start..end]);
        return tokens.Count is > 0 and <= LongestTimeFragment && tokens.Exists(token => token.IsNumber)
            && tokens.TrueForAll(token => token.IsNumber || ClockReader.IsTimeWord(token.Text));
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end, bool joinFragments)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (start >= end)
            return;

        if (sentences.Count > 0 && sentences[^1] is var last && text.AsSpan(last.Start, end - last.Start).IndexOf('\n') < 0)
        {
            // Stray marks belong to the sentence before; a bare time belongs to the sentence after.
            var strayMarks = joinFragments && Tokenizer.CountWords(text.AsSpan(start, end - start)) == 0;
            if (strayMarks || IsTimeFragment(text, last.Start, last.End))
            {
                sentences[^1] = new TextSpan(last.Start, end - last.Start);
                return;
            }
        }

        sentences.Add(new TextSpan(start, end - start));
    }
}
