namespace Tutor.Language.Tests.Romanized;

public sealed class TypedFunctionWordsTests
{
    [Theory]
    [InlineData("onusaare", LanguageTag.Hindi)]
    [InlineData("baavajood", LanguageTag.Bengali)]
    [InlineData("nodi", LanguageTag.Bengali)]
    [InlineData("kisan", LanguageTag.Hindi)]
    [InlineData("o", LanguageTag.Bengali)]
    public void OtherWordsAreNoneInThatLanguage(string typed, LanguageTag language) => TypedFunctionWords.Likeness(typed, language).ShouldBe(0);

    [Theory]
    [InlineData("onusaare", LanguageTag.Bengali)]
    [InlineData("korechhilen", LanguageTag.Bengali)]
    [InlineData("baavajood", LanguageTag.Hindi)]
    [InlineData("unhonne", LanguageTag.Hindi)]
    public void UnusualSpellingsOfFunctionWordsAreKnown(string typed, LanguageTag language) =>
        TypedFunctionWords.Likeness(typed, language).ShouldBeGreaterThan(0.95);
}
