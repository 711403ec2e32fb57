namespace Tutor.Language.Tests.Shared;

public sealed class LookalikeTests
{
    [Theory]
    [InlineData("নীল", "নিল")]
    [InlineData("কোণ", "কোন")]
    [InlineData("जाति", "जाती")]
    [InlineData("जीन", "जिन")]
    public void AWordThatOnlyFoldsToAFunctionWordIsNone(string content, string function)
    {
        var (says, holds) = (Of(content), Of(function));
        says.Folded.ShouldBe(holds.Folded);
        says.IsStopWord.ShouldBeFalse();
        holds.IsStopWord.ShouldBeTrue();
    }

    private static Word Of(string word) => Word.From(Tokenizer.Tokenize(word).Single());
}
