using Tutor.Answering.Comparing;
using Tutor.Language;

namespace Tutor.Answering.Tests.Comparing;

public sealed class AssertedValueTests
{
    [Theory]
    [InlineData("১২ মার্চ ১৯৩০", "12 मार्च", nameof(RelationKind.Agrees))]
    [InlineData("১৯৩০ সালে", "12 मार्च 1930", nameof(RelationKind.Agrees))]
    [InlineData("মার্চ ১৯৩০", "12 मार्च 1930", nameof(RelationKind.Agrees))]
    [InlineData("১২-১৫ মার্চ ১৯৩০", "14 मार्च 1930", nameof(RelationKind.Agrees))]
    [InlineData("১২ মার্চ ১৯৩০", "14 मार्च 1930", nameof(RelationKind.Differs))]
    [InlineData("১৯৩০ সালে", "12 मार्च 1931", nameof(RelationKind.Differs))]
    [InlineData("এপ্রিল ১৯৩০", "12 मार्च 1930", nameof(RelationKind.Differs))]
    [InlineData("১৯৩০ সালে", "12 मार्च", nameof(RelationKind.Incomparable))]
    public void DatesAreComparedAsFinelyAsBothAreGiven(string one, string other, string relation) =>
        Date(one).To(Date(other)).Kind.ToString().ShouldBe(relation);

    [Theory]
    [InlineData("১ মার্চ ১৯১৮", "14 मार्च 1918", 13)]
    [InlineData("১ মার্চ ১৮৫৫", "13 मार्च 1855", 12)]
    [InlineData("১ মার্চ ১৭৬২", "12 मार्च 1762", 11)]
    [InlineData("২৫ ডিসেম্বর ১৯০১", "7 जनवरी 1902", 13)]
    [InlineData("১৪ মার্চ", "1 मार्च", 13)]
    public void DatesThatLieApartAsTheCalendarsOfTheirCenturyDidMayBeOneDay(string one, string other, int days)
    {
        var relation = Date(one).To(Date(other));
        relation.Kind.ShouldBe(RelationKind.Calendar);
        relation.Days.ShouldBe(days);
    }

    [Theory]
    [InlineData("১ মার্চ ১৯৪৭", "14 मार्च 1947")]
    [InlineData("১ মার্চ ১৮৫৫", "14 मार्च 1855")]
    [InlineData("১ মার্চ ১৫২৬", "14 मार्च 1526")]
    public void ThirteenDaysInAnotherCenturyAreNoCalendar(string one, string other) =>
        Date(one).To(Date(other)).Kind.ShouldBe(RelationKind.Differs);

    [Fact]
    public void AMonthAndADayMayBeOfTwoCalendarsOnlyWhereThePassageCountsByTwo()
    {
        Date("ফেব্রুয়ারি ১৯১৭").To(Date("8 मार्च 1917")).Kind.ShouldBe(RelationKind.Differs);
        Date("ফেব্রুয়ারি ১৯১৭").To(Date("8 मार्च 1917", speaksOfCalendars: true)).Kind.ShouldBe(RelationKind.Calendar);
    }

    [Fact]
    public void DatesFarFromEachOtherAreOfTwoEvents()
    {
        Date("১২ মার্চ ১৯৩০").To(Date("14 मार्च 1930")).Near.ShouldBeTrue();
        Date("১২ মার্চ ১৯৩০").To(Date("12 अगस्त 1930")).Near.ShouldBeFalse();
        Date("১৯৩০ সালে").To(Date("1932")).Near.ShouldBeTrue();
        Date("১৯৩০ সালে").To(Date("1950")).Near.ShouldBeFalse();
    }

    [Theory]
    [InlineData(2510, 2525, false, nameof(RelationKind.Differs))]
    [InlineData(2510, 2510, false, nameof(RelationKind.Agrees))]
    [InlineData(2510, 2525, true, nameof(RelationKind.Agrees))]
    [InlineData(60, 70, true, nameof(RelationKind.Differs))]
    public void ARoughFigureLeavesRoomForAnExactOne(double one, double other, bool about, string relation) =>
        Amount(one, "metre", about).To(Amount(other, "metre", false)).Kind.ToString().ShouldBe(relation);

    [Fact]
    public void AmountsOfTwoThingsDoNotCompare() =>
        Amount(12, "teacher", false).To(Amount(300, "pupil", false)).Kind.ShouldBe(RelationKind.Incomparable);

    [Fact]
    public void ATimeWithoutAPartOfTheDayMayBeMorningOrEvening()
    {
        var evening = new AssertedTime(default, 18 * 60, IsWhole: true);
        evening.To(new AssertedTime(default, 6 * 60, IsWhole: false)).Kind.ShouldBe(RelationKind.Agrees);
        evening.To(new AssertedTime(default, 6 * 60, IsWhole: true)).Kind.ShouldBe(RelationKind.Differs);
        evening.To(new AssertedTime(default, 19 * 60, IsWhole: true)).ShouldBe(Relation.Differs(near: true));
    }

    private static AssertedDate Date(string text, bool speaksOfCalendars = false)
    {
        var tokens = Tokenizer.Tokenize(text);
        var date = DateReader.Find(text, tokens, [.. tokens.Select(Word.From)]).ShouldHaveSingleItem();
        return new AssertedDate(date.Span, [Period.Of(date)], null, speaksOfCalendars);
    }

    private static AssertedAmount Amount(double value, string unit, bool about) => new(default, value, new HashSet<string> { unit }, false, about);
}
