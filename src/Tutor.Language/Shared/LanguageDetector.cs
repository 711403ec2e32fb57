using System.Collections.Frozen;

namespace Tutor.Language;

/// <param name="Language">Null when nothing in the text tells.</param>
/// <param name="Script">The script that most of the letters belong to.</param>
public readonly record struct DetectedLanguage(LanguageTag? Language, Script Script);

/// <summary>Tells in which language and script a student writes; also romanized Bengali from romanized Hindi.</summary>
/// <remarks>
/// In native script the script decides. In Latin letters the function words decide, which no two languages share in number,
/// and then the spelling: Bengali is typed with o for its inherent vowel, Hindi with a.
/// </remarks>
public static class LanguageDetector
{
    private const double FunctionWord = 1.0;
    private const double Spelling = 0.25;
    private const double LastWord = 1.5;

    // Less than this, the letters of one word without a known ending, tells nothing.
    private const double Least = 0.15;

    private static readonly FrozenSet<string> BengaliWords = LanguageFiles.Words("Romanized/stopwords.bn.txt").ToFrozenSet();
    private static readonly FrozenSet<string> HindiWords = LanguageFiles.Words("Romanized/stopwords.hi.txt").ToFrozenSet();
    private static readonly string[] BengaliEndings = ["lo", "oto", "cho", "che", "chen", "chilo", "echi", "ano", "owa", "ota", "er", "der", "guli", "gulo", "oy", "ob", "on", "or", "shi", "ao", "iye"];
    private static readonly string[] HindiEndings = ["aa", "ne", "ta", "ti", "na", "kar", "wala", "wale", "wali", "iya", "ya", "on", "ein", "ane", "ati", "ata", "aya", "iye", "ai", "an", "at"];

    public static DetectedLanguage Detect(string text) => Detect(Tokenizer.Tokenize(text));

    public static DetectedLanguage Detect(IReadOnlyList<Token> tokens)
    {
        int bengali = 0, devanagari = 0, latin = 0;
        foreach (var token in tokens)
        {
            switch (token.Script)
            {
                case Script.Bengali: bengali += token.Text.Length; break;
                case Script.Devanagari: devanagari += token.Text.Length; break;
                case Script.Latin: latin += token.Text.Length; break;
            }
        }

        // Latin names in a native sentence do not make it Latin, however long they are.
        if (bengali + devanagari > 0 && ((bengali + devanagari) * 3 >= latin || !tokens.Any(HoldsTogether)))
            return bengali >= devanagari ? new(LanguageTag.Bengali, Script.Bengali) : new(LanguageTag.Hindi, Script.Devanagari);
        return latin > 0 ? new(Romanized(tokens), Script.Latin) : new(null, Script.Other);
    }

    private static bool HoldsTogether(Token token) => BengaliWords.Contains(token.Text) || HindiWords.Contains(token.Text);

    private static LanguageTag? Romanized(IReadOnlyList<Token> tokens)
    {
        double balance = 0;
        foreach (var token in tokens)
        {
            if (token.Script != Script.Latin)
                continue;
            var (bengali, hindi) = (BengaliWords.Contains(token.Text), HindiWords.Contains(token.Text));
            if (bengali != hindi)
                balance += bengali ? FunctionWord : -FunctionWord;
            else if (!bengali && token.Text.Length > 3)
                balance += Ends(token.Text, BengaliEndings) - Ends(token.Text, HindiEndings) + 0.5 * (Share(token.Text, 'o') - Share(token.Text, 'a'));
        }

        if (AsksLast(tokens))
            balance += LastWord;
        return Math.Abs(balance) < Least ? null : balance > 0 ? LanguageTag.Bengali : LanguageTag.Hindi;
    }

    /// <summary>A question that ends in ke or ki: in Bengali these ask (লেখক কে, কোশ কী), in Hindi they join two nouns and never stand last.</summary>
    private static bool AsksLast(IReadOnlyList<Token> tokens) => tokens.Count > 1 && tokens[^1].Text is "ke" or "ki" or "kii";

    private static double Ends(string word, string[] endings) => Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) ? Spelling : 0;

    private static double Share(string word, char letter) => (double)word.Count(c => c == letter) / word.Length;
}
