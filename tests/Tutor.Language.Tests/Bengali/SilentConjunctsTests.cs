namespace Tutor.Language.Tests.Bengali;

public sealed class SilentConjunctsTests
{
    [Theory]
    [InlineData("স্বামী", "সামী")]
    [InlineData("দ্বীপ", "দীপ")]
    [InlineData("আত্মা", "আতা")]
    [InlineData("স্মৃতি", "সৃতি")]
    public void SilentLettersAreLeftOut(string word, string spoken) => SilentConjuncts.Spoken(word).ShouldBe(spoken);

    [Theory]
    [InlineData("লম্বা")]
    [InlineData("জন্ম")]
    [InlineData("বাড়ি")]
    [InlineData("स्वामी")]
    [InlineData("")]
    public void WordsWithoutThemStayAsTheyAre(string word) => SilentConjuncts.Spoken(word).ShouldBeNull();
}
