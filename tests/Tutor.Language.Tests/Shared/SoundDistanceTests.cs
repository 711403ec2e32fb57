namespace Tutor.Language.Tests.Shared;

public sealed class SoundDistanceTests
{
    [Theory]
    [InlineData("lenin", "lenin", 1)]
    [InlineData("lenin", "", 0)]
    [InlineData("", "", 0)]
    [InlineData("k", "m", 0)]
    // One swap a/o of 0.15 in words of 1 + 0.2 and 1 + 0.3: 1 - 2 * 0.15 / 2.5
    [InlineData("ka", "ko", 0.88)]
    // One more a of 0.2 in words of 2 and 2.2: 1 - 2 * 0.2 / 4.2
    [InlineData("ks", "kas", 0.9047619)]
    public void SimilarityIsWhatTheCostsSay(string a, string b, double similarity) => SoundDistance.Similarity(a, b).ShouldBe(similarity, 1e-6);

    [Fact]
    public void SimilarityIsSymmetricBetweenZeroAndOneAndOneForEqualSounds()
    {
        var sounds = Enumerable.Range(11, 3).Zip([Script.Bengali, Script.Devanagari, Script.Latin])
            .SelectMany(pair => RandomText.Words(pair.First, count: 60, pair.Second)).Select(Sound.Of).Where(sound => sound.Length > 0).ToList();
        foreach (var a in sounds)
        {
            SoundDistance.Similarity(a, a).ShouldBe(1);
            foreach (var b in sounds)
            {
                var similarity = SoundDistance.Similarity(a, b);
                similarity.ShouldBeInRange(0, 1);
                similarity.ShouldBe(SoundDistance.Similarity(b, a), 1e-9);
                if (a != b)
                    similarity.ShouldBeLessThan(1);
            }
        }
    }

    [Fact]
    public void ASoundTooLongToBeAWordIsLikeItselfOnly()
    {
        var sound = new string('k', 41);
        SoundDistance.Similarity(sound, sound).ShouldBe(1);
        SoundDistance.Similarity(sound, "k").ShouldBe(0);
        SoundDistance.Similarity("k", sound + "a").ShouldBe(0);
    }
}
