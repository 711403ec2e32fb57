namespace Tutor.Language.Tests.Shared;

public sealed class PhoneDistanceTests
{
    [Theory]
    [InlineData("lenin", "lenin", 1)]
    [InlineData("lenin", "", 0)]
    // An aspirate for its plain consonant: 0.4 in two words of 1 + 0.5 + 1.
    [InlineData("kAl", "KAl", 0.84)]
    // A vowel more at the beginning is another word: 1 in words of 2.5 and 3.5.
    [InlineData("kAl", "akAl", 0.6666667)]
    // Within the word it is a spelling: 0.15 in words of 2 and 2.15.
    [InlineData("kl", "kal", 0.9277108)]
    public void SimilarityIsWhatTheCostsSay(string a, string b, double similarity) => PhoneDistance.Similarity(a, b).ShouldBe(similarity, 1e-6);

    [Fact]
    public void SimilarityIsSymmetricBetweenZeroAndOneAndOneForEqualWords()
    {
        var words = new[] { Script.Bengali, Script.Devanagari }
            .SelectMany((script, seed) => RandomText.Words(seed, count: 80, script)).Select(Phones.Of).Where(phones => phones.Length > 0).ToList();
        foreach (var a in words)
        {
            PhoneDistance.Similarity(a, a).ShouldBe(1);
            foreach (var b in words)
            {
                var similarity = PhoneDistance.Similarity(a, b);
                similarity.ShouldBeInRange(0, 1);
                similarity.ShouldBe(PhoneDistance.Similarity(b, a), 1e-9);
            }
        }
    }

    [Theory]
    [InlineData("কেরেনস্কি", "কেরেনিস্কি", "কারেন্সি")]
    [InlineData("ট্রটস্কি", "ट्रॉट्स्की", "तारीख़")]
    [InlineData("আকবর", "अकबर", "अख़बार")]
    public void AnotherSpellingIsNearerThanAnotherWord(string word, string spelling, string other) =>
        PhoneDistance.Similarity(Of(word), Of(spelling)).ShouldBeGreaterThan(PhoneDistance.Similarity(Of(word), Of(other)) + 0.05);

    private static string Of(string word) => Phones.Of(TextNormalizer.Normalize(word));
}
