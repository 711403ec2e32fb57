using Tutor.Language.Hindi;

namespace Tutor.Language.Tests.Hindi;

public sealed class HindiNormalizerTests
{
    [Theory]
    [InlineData("हिन्दी", "हिंदी")]
    [InlineData("सम्बन्ध", "संबंध")]
    [InlineData("अङ्क", "अंक")]
    [InlineData("पञ्च", "पंच")]
    [InlineData("झण्डा", "झंडा")]
    [InlineData("दिसम्बर", "दिसंबर")]
    [InlineData("सज़ा", "सजा")]
    [InlineData("लड़ाई", "लडाई")]
    [InlineData("फ़ौज", "फौज")]
    [InlineData("ज़मीन", "जमीन")]
    [InlineData("पाँच", "पांच")]
    [InlineData("रूस", "रुस")]
    [InlineData("नीति", "निति")]
    [InlineData("गये", "गए")]
    [InlineData("रुपये", "रुपए")]
    [InlineData("गयी", "गई")]
    [InlineData("गयीं", "गईं")]
    [InlineData("नयी", "नई")]
    [InlineData("कॉमरेड", "कोमरेड")]
    [InlineData("ऑफिस", "ओफिस")]
    [InlineData("दुःख", "दुख")]
    [InlineData("जगत्", "जगत")]
    [InlineData("छः", "छ")]
    public void SpellingsOfOneWordMeet(string one, string other) => Fold(one).ShouldBe(Fold(other));

    [Theory]
    [InlineData("जन्म", "जम्न")]
    [InlineData("उन्नति", "उंति")]
    [InlineData("दिन", "दान")]
    [InlineData("कर", "खर")]
    [InlineData("और", "ओर")]
    [InlineData("कल्ये", "कलए")]
    public void DifferentWordsStayApart(string one, string other) => Fold(one).ShouldNotBe(Fold(other));

    private static string Fold(string word) => HindiNormalizer.Fold(TextNormalizer.Normalize(word));
}
