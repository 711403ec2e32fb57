using Tutor.Language.Romanized;

namespace Tutor.Language.Tests.Romanized;

public sealed class RomanizedNormalizerTests
{
    [Theory]
    [InlineData("kyaaaa", "kyaa")]
    [InlineData("lenin", "lenin")]
    [InlineData("krānti", "kranti")]
    [InlineData("Ṭroṭskī", "trotski")]
    [InlineData("bolshevikkk", "bolshevikk")]
    public void CarelessSpellingsAreJoined(string word, string folded) => RomanizedNormalizer.Fold(TextNormalizer.Normalize(word)).ShouldBe(folded);

    [Fact]
    public void DigitsAreNotShortened() => RomanizedNormalizer.Fold("1000000").ShouldBe("1000000");

    [Fact]
    public void AMarkAloneStays() => RomanizedNormalizer.Fold("\u0301").ShouldBe("\u0301");
}
