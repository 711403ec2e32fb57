namespace Tutor.Language.Tests.Shared;

public sealed class CharacterGramsTests
{
    [Theory]
    [InlineData("lenin", "_le,len,eni,nin,in_")]
    [InlineData("ka", "_ka,ka_")]
    [InlineData("k", "_k_")]
    [InlineData("anana", "_an,ana,nan,na_")]
    public void AWordIsCutIntoOverlappingPiecesEachOnce(string sound, string grams) => CharacterGrams.Of(sound).ShouldBe(grams.Split(','));

    [Fact]
    public void AnEmptySoundHasNoPieces() => CharacterGrams.Of("").ShouldBeEmpty();

    [Fact]
    public void APieceLongerThanTheWordIsTheWord() => CharacterGrams.Of("ka", size: 5).ShouldBe(["_ka_"]);
}
