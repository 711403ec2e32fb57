namespace Tutor.Language.Tests.Romanized;

public sealed class RomanizedReadingsTests
{
    [Fact]
    public void TheWordAsTypedComesFirstAndCostsNothing() =>
        RomanizedReadings.Of("chhatrera", LanguageTag.Bengali)[0].ShouldBe(("chhatrera", 0));

    [Theory]
    [InlineData("engine", "এঞ্জিন")]
    [InlineData("nation", "নেশন")]
    [InlineData("bridge", "ব্রিজ")]
    [InlineData("school", "স্কুল")]
    [InlineData("dialogue", "डायलॉग")]
    [InlineData("nephew", "नेफ्यू")]
    [InlineData("culture", "কালচার")]
    public void EnglishWordsAreReadByTheirSoundToo(string english, string native) => Best(english, native, LanguageTag.Bengali).ShouldBeGreaterThan(0.85);

    [Theory]
    [InlineData("ncc", "এনসিসি")]
    [InlineData("gst", "जीएसटी")]
    [InlineData("tv", "टीवी")]
    public void AbbreviationsAreReadLetterByLetter(string typed, string native) => Best(typed, native, LanguageTag.Hindi).ShouldBeGreaterThan(0.9);

    [Theory]
    [InlineData("chashme", "चश्मा", LanguageTag.Hindi)]
    [InlineData("ghatiyan", "घाटी", LanguageTag.Hindi)]
    [InlineData("paon", "पाँव", LanguageTag.Hindi)]
    [InlineData("jang", "जंग", LanguageTag.Hindi)]
    [InlineData("rong", "রং", LanguageTag.Bengali)]
    [InlineData("hawa", "হাওয়া", LanguageTag.Bengali)]
    [InlineData("sotto", "সত্য", LanguageTag.Bengali)]
    [InlineData("singho", "সিংহ", LanguageTag.Bengali)]
    public void EachLanguageHasItsHabits(string typed, string native, LanguageTag language) => Best(typed, native, language).ShouldBeGreaterThan(0.9);

    [Fact]
    public void TheGlideOfAConjunctIsNoEnding() =>
        RomanizedReadings.Of("madhya", LanguageTag.Hindi).ShouldNotContain(reading => reading.Spelling == "madhy");

    private static double Best(string typed, string native, LanguageTag language) =>
        RomanizedReadings.Of(typed, language).Max(reading => SoundDistance.Similarity(Sound.Of(reading.Spelling), Sound.Of(native)) - reading.Penalty);
}
