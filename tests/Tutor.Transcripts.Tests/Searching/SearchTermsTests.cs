using Tutor.Transcripts.Searching;

namespace Tutor.Transcripts.Tests.Searching;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("বিপ্লব", "অক্টোবর বিপ্লবের কারণ", true)]
    [InlineData("বিপ্লবগুলির", "বিপ্লব কী", true)]
    [InlineData("क्रांति", "क्रांतियों के कारण", true)]
    [InlineData("biplob", "অক্টোবর বিপ্লবের কারণ", true)]
    [InlineData("বিপ্লব", "october biplab keno", true)]
    [InlineData("লেনিন", "लेनिन कौन था", true)]
    [InlineData("লেনিন", "লেনা নদী", false)]
    [InlineData("১৯১৭", "1917 में", true)]
    [InlineData("অক্টোবর বিপ্লব", "বিপ্লবের কারণ", false)]
    public void AWordFindsItsOtherFormsInEveryScript(string search, string text, bool found)
    {
        var terms = SearchTerms.Of(text);
        SearchTerms.Query(search).All(any => any.Any(terms.Contains)).ShouldBe(found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?! ।")]
    [InlineData("কি")]
    public void WhatHoldsNoWordCannotBeSearched(string text) => SearchTerms.Query(text).ShouldBeEmpty();

    [Fact]
    public void TermsStandOnceAndHoldNoSpace()
    {
        var terms = SearchTerms.Of("বিপ্লব বিপ্লবের biplob \u200Dবিপ্লব", "বিপ্লব", "a\u00A0b \"c\" OR *");
        terms.ShouldBeUnique();
        terms.ShouldAllBe(term => !term.Any(c => char.IsWhiteSpace(c) || c == '"'));
    }
}
