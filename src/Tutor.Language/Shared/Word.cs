namespace Tutor.Language;

/// <summary>A token as search sees it.</summary>
/// <param name="Folded">The spelling that all accepted spellings share.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Sound">How the stem sounds; empty for numbers.</param>
/// <param name="SoundKey">The consonants of that; empty where they would tell nothing.</param>
/// <param name="IsStopWord">Whether the word only holds a sentence together.</param>
public sealed record Word(string Folded, string Stem, string Sound, string SoundKey, Script Script, bool IsStopWord)
{
    public bool IsNumber => Folded.Length > 0 && char.IsAsciiDigit(Folded[0]);

    /// <summary>Analyzes one token.</summary>
    public static Word From(Token token)
    {
        if (token.IsNumber)
            return new Word(token.Text, token.Text, "", "", Script.Other, false);
        var analyzer = Analyzers.For(token.Script);
        var folded = analyzer.Fold(token.Text);
        var stem = analyzer.Stem(folded);
        var sound = Language.Sound.Of(stem);
        return new Word(folded, stem, sound, Language.Sound.Key(sound), token.Script, analyzer.IsStopWord(folded));
    }
}
