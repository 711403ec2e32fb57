namespace Tutor.Language.Tests.Shared;

public sealed class PhonesTests
{
    [Theory]
    [InlineData("কাল", "kAl")]
    [InlineData("খাল", "KAl")]
    [InlineData("लेनिन", "lenin")]
    [InlineData("লেনিন", "lenin")]
    [InlineData("ট্রটস্কি", "qraqaski")]
    [InlineData("ट्रॉट्स्की", "qroqski")]
    [InlineData("ঝড়", "JaR")]
    [InlineData("শিক্ষা", "sikA")]
    [InlineData("शिक्षा", "sikA")]
    [InlineData("বিজ্ঞান", "bijAn")]
    public void BothScriptsAreWrittenInOneAlphabet(string word, string phones) => Phones.Of(TextNormalizer.Normalize(word)).ShouldBe(phones);

    [Theory]
    [InlineData("")]
    [InlineData("lenin")]
    [InlineData("1917")]
    public void AWordOfAnotherScriptHasNone(string word) => Phones.Of(word).ShouldBeEmpty();

    [Fact]
    public void AnyWordIsSurvived()
    {
        foreach (var word in RandomText.Words(seed: 7, count: 400, Script.Bengali).Concat(RandomText.Words(seed: 8, count: 400, Script.Devanagari)))
            Phones.Of(word).All(phone => "aAeiouhkKgGcCjJqQwWtTdDnpPbBmrRlsy".Contains(phone)).ShouldBeTrue(word);
    }
}
