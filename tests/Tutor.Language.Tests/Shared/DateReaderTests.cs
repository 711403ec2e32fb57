namespace Tutor.Language.Tests.Shared;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("25 অক্টোবর", 25, 10, null)]
    [InlineData("২৫ অক্টোবর", 25, 10, null)]
    [InlineData("নভেম্বর 7", 7, 11, null)]
    [InlineData("২৫ শে অক্টোবর", 25, 10, null)]
    [InlineData("২৫শে অক্টোবর", 25, 10, null)]
    [InlineData("২৫শে অক্টোবরে", 25, 10, null)]
    [InlineData("৭ই নভেম্বর", 7, 11, null)]
    [InlineData("১লা মে", 1, 5, null)]
    [InlineData("16 अक्तूबर 1917", 16, 10, 1917)]
    [InlineData("16 अक्तूबर, 1917", 16, 10, 1917)]
    [InlineData("१६ अक्टूबर १९१७", 16, 10, 1917)]
    [InlineData("১৯১৭ সালের ২৫ শে অক্টোবর", 25, 10, 1917)]
    [InlineData("১৯১৭ সালের ২৫শে অক্টোবর", 25, 10, 1917)]
    [InlineData("1917 সালের 25 অক্টোবর", 25, 10, 1917)]
    [InlineData("1917-এর 25 অক্টোবর", 25, 10, 1917)]
    [InlineData("১৯১৭ খ্রিস্টাব্দের ২৫ অক্টোবর", 25, 10, 1917)]
    [InlineData("1917 की 25 अक्टूबर", 25, 10, 1917)]
    [InlineData("feb 1917", null, 2, 1917)]
    [InlineData("সেপ্টেম্বর ১৯১৭", null, 9, 1917)]
    [InlineData("১৯১৭ সালের ফেব্রুয়ারি", null, 2, 1917)]
    [InlineData("October 25, 1917", 25, 10, 1917)]
    [InlineData("october 25th 1917", 25, 10, 1917)]
    [InlineData("25th october 1917", 25, 10, 1917)]
    [InlineData("jan 1905", null, 1, 1905)]
    [InlineData("9 jan", 9, 1, null)]
    [InlineData("অক্টোবরে", null, 10, null)]
    [InlineData("1917", null, null, 1917)]
    public void ADateIsReadHoweverItIsWritten(string text, int? day, int? month, int? year)
    {
        var date = Read.Dates(text).ShouldHaveSingleItem();
        (date.Day, date.LastDay, date.Month, date.Year).ShouldBe((day, null, month, year));
        date.Span.Of(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("24-25 অক্টোবর", 24, 25, 10)]
    [InlineData("২৪–২৫ অক্টোবর", 24, 25, 10)]
    [InlineData("24 - 25 অক্টোবর", 24, 25, 10)]
    [InlineData("24 ও 25 অক্টোবর", 24, 25, 10)]
    [InlineData("25 এবং 26 অক্টোবর", 25, 26, 10)]
    [InlineData("24 থেকে 25 অক্টোবর", 24, 25, 10)]
    [InlineData("24 से 25 अक्तूबर", 24, 25, 10)]
    [InlineData("অক্টোবর 24-25", 24, 25, 10)]
    public void ARangeOfDaysKeepsBothEnds(string text, int day, int lastDay, int month)
    {
        var date = Read.Dates(text).ShouldHaveSingleItem();
        (date.Day, date.LastDay, date.Month, date.Year).ShouldBe((day, lastDay, month, null));
        date.Span.Of(text).ShouldBe(text);
    }

    [Fact]
    public void BothCalendarsAreReadAsWritten()
    {
        const string text = "25 অক্টোবর (7 নভেম্বর) রাতে";
        Read.Dates(text).Select(date => (date.Span.Of(text), date.Day, date.Month))
            .ShouldBe([("25 অক্টোবর", 25, 10), ("7 নভেম্বর", 7, 11)]);
    }

    [Theory]
    [InlineData("1896-1897", new[] { 1896, 1897 })]
    [InlineData("১৯০৫ ও ১৯১৭ সালে", new[] { 1905, 1917 })]
    [InlineData("1914–18", new[] { 1914 })]
    [InlineData("2500 জন", new int[0])]
    [InlineData("999 ও 19170", new int[0])]
    public void BareYearsAreRead(string text, int[] years) => Read.Dates(text).Select(date => date.Year!.Value).ShouldBe(years);

    [Theory]
    [InlineData("সভায় ছিলেন 25। অক্টোবর মাসে বিপ্লব হয়", null)]
    [InlineData("অক্টোবর মাসে 25 জন", null)]
    [InlineData("32 অক্টোবর", null)]
    public void ANumberThatIsNotTheDayIsLeftAlone(string text, int? day) => Read.Dates(text).ShouldHaveSingleItem().Day.ShouldBe(day);

    [Fact]
    public void ADayBelongsToOneMonthOnly() =>
        Read.Dates("অক্টোবর 25 নভেম্বর 7").Select(date => (date.Day, date.Month)).ShouldBe([(25, 10), (7, 11)]);

    [Theory]
    [InlineData("jan andolan kya tha")]
    [InlineData("kitne log mar gaye")]
    [InlineData("russia mei kya hua")]
    public void AWordThatOnlyLooksLikeAMonthIsNoDate(string text) => Read.Dates(text).ShouldBeEmpty();

    [Fact]
    public void DatesOfAnyTextAreInOrderAndDoNotOverlap()
    {
        foreach (var text in RandomText.Any(seed: 15, count: 6000).Concat(Shuffled()))
        {
            var dates = Read.Dates(text);
            for (var i = 1; i < dates.Count; i++)
                dates[i].Span.Start.ShouldBeGreaterThanOrEqualTo(dates[i - 1].Span.End, text);
        }
    }

    /// <summary>Dates in disorder: days, months, years and what stands between them, in any order.</summary>
    private static IEnumerable<string> Shuffled()
    {
        string[] parts = ["25", "শে", "অক্টোবর", "(", ")", "7", "নভেম্বর", "1917", "সালের", "-", "ও", ",", "।", "feb", "24", "अक्तूबर", "से"];
        var random = new Random(16);
        for (var i = 0; i < 5000; i++)
            yield return string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(2, 9)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
