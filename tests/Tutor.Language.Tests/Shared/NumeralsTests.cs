namespace Tutor.Language.Tests.Shared;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("২ লক্ষ", 200_000)]
    [InlineData("200 হাজার", 200_000)]
    [InlineData("110, 000", 110_000)]
    [InlineData("110,000", 110_000)]
    [InlineData("১,১০,০০০", 110_000)]
    [InlineData("1,000,000", 1_000_000)]
    [InlineData("30 लाख", 3_000_000)]
    [InlineData("৩০ লাখ", 3_000_000)]
    [InlineData("30 lakh", 3_000_000)]
    [InlineData("১.৫ কোটি", 15_000_000)]
    [InlineData("2.5", 2.5)]
    [InlineData("দুই হাজার", 2_000)]
    [InlineData("এক লক্ষ", 100_000)]
    [InlineData("एक करोड़", 10_000_000)]
    [InlineData("দেড় লক্ষ", 150_000)]
    [InlineData("ढाई हज़ार", 2_500)]
    [InlineData("५ हजार करोड़", 50_000_000_000)]
    public void AnAmountIsReadHoweverItIsWritten(string text, double value)
    {
        var number = Find(text).ShouldHaveSingleItem();
        number.Value.ShouldBe(value);
        number.Span.Of(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("চার", 4)]
    [InlineData("পাঁচটি দাবি", 5)]
    [InlineData("চারজন নেতা", 4)]
    [InlineData("तीनों", 3)]
    [InlineData("teen karan", 3)]
    public void ANumberWordCounts(string text, double value)
    {
        var number = Find(text).ShouldHaveSingleItem();
        (number.Value, number.HasDigits).ShouldBe((value, false));
    }

    [Theory]
    [InlineData("এক রাজা ছিলেন")]
    [InlineData("एक राजा था")]
    [InlineData("লেনিন")]
    [InlineData("")]
    public void AnArticleAndAWordAreNoAmount(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("হাজার হাজার মানুষ")]
    [InlineData("লক্ষ লক্ষ শ্রমিক")]
    [InlineData("लाखों लाख लोग आए, हजार हजार")]
    public void ARepeatedMultiplierIsACrowdAndNoAmount(string text) => Find(text).ShouldNotContain(number => number.Value > 100_000);

    [Theory]
    [InlineData("24, 25 অক্টোবর", new double[] { 24, 25 })]
    [InlineData("১৯০৫, ১৯১৭", new double[] { 1905, 1917 })]
    [InlineData("প্রশ্ন 100, 200", new double[] { 100, 200 })]
    [InlineData("3 জন ও 5 জন", new double[] { 3, 5 })]
    [InlineData("24-25", new double[] { 24, 25 })]
    [InlineData("7 হাজার। 200", new double[] { 7000, 200 })]
    public void NumbersOfAListStayApart(string text, double[] values) => Find(text).Select(number => number.Value).ShouldBe(values);

    [Fact]
    public void AnyTextIsRead()
    {
        foreach (var text in RandomText.Any(seed: 14, count: 4000))
            foreach (var number in Find(text))
                number.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
    }

    private static List<NumberMention> Find(string text) => Numerals.Find(text, Tokenizer.Tokenize(text));
}
