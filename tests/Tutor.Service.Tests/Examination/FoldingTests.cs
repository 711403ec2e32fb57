using Tutor.Service.Examination;

namespace Tutor.Service.Tests.Examination;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("১৯১৭ 1917 १९१७", "1917 1917 1917")]
    [InlineData("  **Lenin**\u00a0\n_said_ `it` > here ", "lenin said it here")]
    [InlineData("\u09df", "\u09af\u09bc")]
    [InlineData("ক্\u200dষ", "ক্ষ")]
    [InlineData("a\u001cb", "a b")]
    [InlineData("* a", "a")]
    [InlineData("a * b", "a b")]
    [InlineData("\u0130", "i\u0307")]
    [InlineData("ক\uFFFEখ\uFFFF", "ক\uFFFDখ\uFFFF")]
    [InlineData("", "")]
    [InlineData(" \u200b ", "")]
    public void TextsFoldToWhatIsCompared(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Fact]
    public void FoldingAnyTextTwiceChangesNothing()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0x20, 0x10000)));
            var folded = Folding.Fold(text);
            Folding.Fold(folded).ShouldBe(Folding.Fold(Folding.Fold(folded)));
            folded.ShouldNotContain("  ");
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("একটি", 1)]
    [InlineData("এক দুই তিন", 3)]
    public void WordsAreCounted(string folded, int words) => Folding.CountWords(folded).ShouldBe(words);
}
