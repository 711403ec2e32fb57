using System.Globalization;

namespace Tutor.Language.Tests.Shared;

public sealed class OrdinalsTests
{
    [Theory]
    [InlineData("প্রথম", "1")]
    [InlineData("ষষ্ঠ", "6")]
    [InlineData("বিংশ", "20")]
    [InlineData("छठी", "6")]
    [InlineData("बीसवीं", "20")]
    [InlineData("second", "2")]
    [InlineData("৬", "6")]
    [InlineData("१९१७", "1917")]
    public void AnOrdinalWordAndItsFigureMeet(string word, string figure) => Ordinals.FigureOf(Read.Word(word)).ShouldBe(figure);

    [Theory]
    [InlineData("লেনিন")]
    [InlineData("क्रांति")]
    [InlineData("biplob")]
    public void AnotherWordIsNoOrdinal(string word) => Ordinals.FigureOf(Read.Word(word)).ShouldBeNull();

    [Theory]
    [InlineData("Bengali/ordinals.txt")]
    [InlineData("Hindi/ordinals.txt")]
    [InlineData("Romanized/ordinals.txt")]
    public void EveryWordOfTheFilesIsReadAsItsFigure(string file)
    {
        foreach (var (key, forms) in LanguageFiles.Table(file))
            foreach (var form in forms)
                Ordinals.FigureOf(Read.Word(form)).ShouldBe(int.Parse(key, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), form);
    }
}
