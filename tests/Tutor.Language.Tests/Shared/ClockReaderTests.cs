namespace Tutor.Language.Tests.Shared;

public sealed class ClockReaderTests
{
    [Theory]
    [InlineData("21:45", "21:45")]
    [InlineData("২১:৪৫ মিনিটে গোলা ছোড়া হয়", "২১:৪৫ মিনিটে")]
    [InlineData("সকাল 6 টার মধ্যে", "সকাল 6 টার")]
    [InlineData("সন্ধ্যা ৬টার সময়", "সন্ধ্যা ৬টার")]
    [InlineData("রাত 2 টায় ধরা হয়", "রাত 2 টায়")]
    [InlineData("2 টায় ধরা হয়", "2 টায়")]
    [InlineData("8 টা বাজে. মস্কো", "8 টা বাজে")]
    [InlineData("14 ঘন্টা 35 মিনিটে পেট্রোগ্রাদ", "14 ঘন্টা 35 মিনিটে")]
    [InlineData("रात 2 बजे", "रात 2 बजे")]
    [InlineData("sham 6 baje", "sham 6 baje")]
    [InlineData("রাত 2 টায় 25 অক্টোবর", "রাত 2 টায়")]
    [InlineData("সকাল 7 টায় 1917 সালে", "সকাল 7 টায়")]
    public void ATimeIsFoundHoweverItIsWritten(string text, string time) =>
        ClockReader.Find(text, Tokenizer.Tokenize(text)).ShouldHaveSingleItem().Of(text).ShouldBe(time);

    [Theory]
    [InlineData("5 টা রুটি")]
    [InlineData("214টি আসন")]
    [InlineData("1917 সালে")]
    [InlineData("25 অক্টোবর")]
    [InlineData("রাত নামে")]
    [InlineData("5 tar madhye")]
    [InlineData("অনুপাত 3:5")]
    public void ACountAndADateAreNoTime(string text) => ClockReader.Find(text, Tokenizer.Tokenize(text)).ShouldBeEmpty();

    [Fact]
    public void TimesOfAnyTextAreInOrderAndDoNotOverlap()
    {
        foreach (var text in RandomText.Any(seed: 17, count: 4000))
        {
            var end = 0;
            foreach (var time in ClockReader.Find(text, Tokenizer.Tokenize(text)))
            {
                time.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = time.End;
            }
        }
    }
}
