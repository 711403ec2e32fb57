using System.Text;

namespace Tutor.Language.Tests.Shared;

public sealed class TransliteratorTests
{
    [Theory]
    [InlineData("লেনিন", "लेनिन")]
    [InlineData("বিপ্লব", "बिप्लब")]
    [InlineData("রাশিয়া", "राशिया")]
    [InlineData("স্বাধীনতা", "स्वाधीनता")]
    [InlineData("হঠাৎ", "हठात्")]
    [InlineData("বড়", "बड़")]
    [InlineData("১৯১৭ সাল।", "१९१७ साल।")]
    [InlineData("বাংলা, चाँद (NATO) 5", "बांला, चाँद (NATO) 5")]
    public void BengaliIsWrittenInDevanagari(string text, string expected) =>
        Transliterator.To(LanguageTag.Hindi, text).ShouldBe(expected.Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData("लेनिन", "লেনিন")]
    [InlineData("क्रांति", "ক্রাংতি")]
    [InlineData("मॉस्को", "মোস্কো")]
    [InlineData("ऑफिस", "ওফিস")]
    [InlineData("सोवियत", "সোভিয়ত")]
    [InlineData("स्वराज", "স্বরাজ")]
    [InlineData("सज़ा", "সজা")]
    [InlineData("लड़ाई", "লড়াঈ")]
    [InlineData("१९१७ में।", "১৯১৭ মেং।")]
    public void HindiIsWrittenInBengaliLetters(string text, string expected) =>
        Transliterator.To(LanguageTag.Bengali, text).ShouldBe(expected.Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData(LanguageTag.Hindi, "সময়")]
    [InlineData(LanguageTag.Hindi, "পড়া")]
    [InlineData(LanguageTag.Bengali, "लड़ाई")]
    [InlineData(LanguageTag.Bengali, "सज़ा")]
    public void PrecomposedLettersAreWrittenAsDecomposedOnes(LanguageTag language, string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var precomposed = decomposed.Replace("\u09AF\u09BC", "\u09DF").Replace("\u09A1\u09BC", "\u09DC").Replace("\u0921\u093C", "\u095C").Replace("\u091C\u093C", "\u095B");
        precomposed.ShouldNotBe(decomposed);
        Transliterator.To(language, precomposed).ShouldBe(Transliterator.To(language, decomposed));
    }

    [Fact]
    public void AnyTextIsWrittenWithoutALetterOfTheOtherScript()
    {
        foreach (var text in RandomText.Any(seed: 20, count: 5000))
        {
            Transliterator.To(LanguageTag.Hindi, text).All(c => Scripts.Of(c) != Script.Bengali).ShouldBeTrue(text);
            Transliterator.To(LanguageTag.Bengali, text).All(c => Scripts.Of(c) != Script.Devanagari).ShouldBeTrue(text);
        }
    }
}
