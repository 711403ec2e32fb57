namespace Tutor.Language.Tests.Romanized;

public sealed class RomanizedSoundTests
{
    [Theory]
    [InlineData("kerensky", "kerenski")]
    [InlineData("chhatra", "catra")]
    [InlineData("khooni", "kuni")]
    [InlineData("phool", "pul")]
    [InlineData("vijay", "bijai")]
    [InlineData("zamin", "jamin")]
    [InlineData("lokkho", "loko")]
    [InlineData("biplobo", "biplob")]
    [InlineData("marx", "marks")]
    [InlineData("moscow", "mosko")]
    [InlineData("ganga", "ganga")]
    [InlineData("ongsho", "onso")]
    [InlineData("sangrah", "sangrah")]
    [InlineData("bangla", "bangla")]
    [InlineData("safai", "sapai")]
    [InlineData("kaisa", "kesa")]
    public void LettersAreReadAsAStudentMeansThem(string word, string sound) => Sound.Of(word).ShouldBe(sound);

    [Theory]
    [InlineData("biplob", "biplobo")]
    [InlineData("biplab", "viplav")]
    [InlineData("shromik", "sromik")]
    [InlineData("khuni", "khooni")]
    [InlineData("kranti", "krantee")]
    [InlineData("trotsky", "trotski")]
    public void SpellingsByEarMeet(string one, string other) => Sound.Of(other).ShouldBe(Sound.Of(one));

    [Fact]
    public void AnyWordIsRead()
    {
        foreach (var word in RandomText.Words(seed: 9, count: 5000, Script.Latin))
            Sound.Of(word).All(c => c >= 'a' && c <= 'z').ShouldBeTrue();
    }
}
