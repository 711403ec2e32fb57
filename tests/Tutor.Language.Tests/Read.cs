namespace Tutor.Language.Tests;

/// <summary>Short ways to what the readers take: tokens and words of a text.</summary>
internal static class Read
{
    public static Word Word(string text) => Tutor.Language.Word.From(Tokenizer.Tokenize(text).ShouldHaveSingleItem());

    public static string Stem(string text) => Word(text).Stem;

    public static List<DateMention> Dates(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return DateReader.Find(text, tokens, [.. tokens.Select(Tutor.Language.Word.From)]);
    }

    /// <summary>The highest similarity of any two sounds of the two words.</summary>
    public static double Likeness(string a, string b) =>
        (from x in Word(a).Sounds from y in Word(b).Sounds select SoundDistance.Similarity(x, y)).DefaultIfEmpty(0).Max();
}
