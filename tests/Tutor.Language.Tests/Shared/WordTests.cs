namespace Tutor.Language.Tests.Shared;

public sealed class WordTests
{
    [Fact]
    public void ANumberIsItselfAndSoundsLikeNothing()
    {
        var word = Read.Word("১৯১৭");
        word.IsNumber.ShouldBeTrue();
        (word.Folded, word.Stem, word.IsStopWord).ShouldBe(("1917", "1917", false));
        word.Sounds.ShouldBeEmpty();
        word.SoundKeys.ShouldBeEmpty();
    }

    [Fact]
    public void AWordThatMayEndInItsCaseKeepsBothSounds()
    {
        var word = Read.Word("সরকার");
        word.Stem.ShouldBe("সরক");
        word.Sounds.ShouldBe(["sarakar", "sarak"]);
    }

    [Fact]
    public void AFunctionWordIsAStopWord() => Read.Word("এবং").IsStopWord.ShouldBeTrue();

    [Fact]
    public void AnyTextCanBeAnalysed()
    {
        foreach (var text in RandomText.Any(seed: 8, count: 4000))
            foreach (var word in Tokenizer.Tokenize(text).Select(Word.From))
            {
                word.Folded.ShouldNotBeEmpty();
                word.Stem.ShouldNotBeEmpty();
            }
    }
}
