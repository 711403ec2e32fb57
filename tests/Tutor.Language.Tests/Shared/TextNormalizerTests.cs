using System.Text;

namespace Tutor.Language.Tests.Shared;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("\u09AA\u09DC\u09BE", "\u09AA\u09A1\u09BC\u09BE")] // পড়া
    [InlineData("\u0986\u09B7\u09BE\u09DD", "\u0986\u09B7\u09BE\u09A2\u09BC")] // আষাঢ়
    [InlineData("\u09B8\u09AE\u09DF", "\u09B8\u09AE\u09AF\u09BC")] // সময়
    [InlineData("\u09B2\u09C7\u09BE\u0995", "\u09B2\u09CB\u0995")] // লোক, with o in two parts
    [InlineData("\u092A\u095D\u093C", "\u092A\u0922\u093C\u093C")]
    [InlineData("\u0932\u095C\u093E\u0908", "\u0932\u0921\u093C\u093E\u0908")] // लड़ाई
    [InlineData("\u0938\u095B\u093E", "\u0938\u091C\u093C\u093E")] // सज़ा
    public void PrecomposedAndDecomposedLettersAreTheSame(string precomposed, string decomposed) =>
        TextNormalizer.Normalize(precomposed).ShouldBe(TextNormalizer.Normalize(decomposed));

    [Theory]
    [InlineData("উদ্\u200Cযাপন", "উদ্যাপন")]
    [InlineData("क्\u200Dष", "क्ष")]
    [InlineData("\uFEFFলেনিন\u200E", "লেনিন")]
    [InlineData("অক্\u00ADটোবর", "অক্টোবর")]
    [InlineData("লে\u200D\u200C\u200Dনিন", "লেনিন")]
    public void InvisibleMarksAreTakenOut(string text, string expected) => TextNormalizer.Normalize(text).ShouldBe(expected);

    [Fact]
    public void LettersThatAJoinerKeptApartCompose() =>
        TextNormalizer.Normalize("ল\u09C7\u200D\u09BEক").ShouldBe("লোক".Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData("1917\u00A0সাল", "1917 সাল")]
    [InlineData("1917\u202Fসাল", "1917 সাল")]
    [InlineData("1917\u2007সাল", "1917 সাল")]
    public void NoBreakSpacesArePlainSpaces(string text, string expected) => TextNormalizer.Normalize(text).ShouldBe(expected);

    [Fact]
    public void DigitsOfTheThreeSystemsAreAscii() => TextNormalizer.Normalize("০১২৩৪৫৬৭৮৯ ०१२३४५६७८९ 0123456789").ShouldBe("0123456789 0123456789 0123456789");

    [Fact]
    public void LatinIsLowerCaseWhateverTheMachinesCulture() => TextNormalizer.Normalize("LENIN, É, K\u212A").ShouldBe("lenin, é, kk");

    [Fact]
    public void NulAndControlCharactersStay() => TextNormalizer.Normalize("ক\u0000খ\u001B").ShouldBe("ক\u0000খ\u001B");

    // Not a theory: an attribute's string cannot hold half a surrogate pair.
    [Fact]
    public void AnUnpairedSurrogateBecomesTheReplacementCharacter()
    {
        TextNormalizer.Normalize("ক\uD800খ").ShouldBe("ক\uFFFDখ");
        TextNormalizer.Normalize("\uDC00\uD800").ShouldBe("\uFFFD\uFFFD");
        TextNormalizer.Normalize("ক\uD800\u200D\uDC00").ShouldBe("ক\uFFFD\uFFFD");
        TextNormalizer.Normalize("ক😀").ShouldBe("ক😀");
    }

    [Fact]
    public void TheCharacterThatUnicodeForbidsBecomesTheReplacementCharacter() => TextNormalizer.Normalize("ক\uFFFEখ\uFFFF").ShouldBe("ক\uFFFDখ\uFFFF");

    [Fact]
    public void WellFormedTextKeepsItsOffsets()
    {
        foreach (var text in RandomText.Any(seed: 3, count: 3000))
        {
            var wellFormed = TextNormalizer.WellFormed(text);
            wellFormed.Length.ShouldBe(text.Length);
            for (var i = 0; i < text.Length; i++)
                if (wellFormed[i] != text[i])
                    (char.IsSurrogate(text[i]) || text[i] == '\uFFFE', wellFormed[i]).ShouldBe((true, '\uFFFD'));
        }
    }

    [Fact]
    public void NormalisingAnyTextTwiceChangesNothing()
    {
        foreach (var text in RandomText.Any(seed: 4, count: 8000))
        {
            var once = TextNormalizer.Normalize(text);
            TextNormalizer.Normalize(once).ShouldBe(once);
            once.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
            once.All(c => !TextNormalizer.IsInvisible(c)).ShouldBeTrue();
        }
    }
}
