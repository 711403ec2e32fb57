using Tutor.Knowledge.Analysis;
using Tutor.Language;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Analysis;

public sealed class SpellerTests
{
    private static readonly Glossary Words = Glossary.Parse(["বিদ্রোহ | विद्रोह | revolt", "ময়ূর | मोर", "হ্রদ, সরোবর | झील"]);

    private static readonly Speller Speller = AnalyzedLibrary.Of(
        Libraries.Of(("a", ["নবাব সিরাজউদ্দৌলা পলাশির যুদ্ধে পরাজিত হন। তিনি মুর্শিদাবাদে থাকতেন।"]), ("b", ["किसान अपनी ज़मीन जोतते थे। स्वतंत्रता सेनानी जेल गए।"])),
        Words).Speller;

    private static readonly Speller Lively = AnalyzedLibrary.Of(
        Libraries.Of(
            ("a", ["ডিসেম্বরে ডাকঘর খোলে। স্বামীর হাতে পদ্ম। মহেন্দ্রের ছাতা।"]),
            ("b", ["सितंबर और अगस्त में पत्ता गिरता है। मई में उसका पता मिला। माया देखो।"])),
        Glossary.Parse(["ডিসেম্বর | दिसंबर | december"])).Speller;

    [Theory]
    [InlineData("nobab", LanguageTag.Bengali, "নবাব")]
    [InlineData("nabab", LanguageTag.Bengali, "নবাব")]
    [InlineData("juddhe", LanguageTag.Bengali, "যুদ্ধে")]
    [InlineData("yuddhe", LanguageTag.Bengali, "যুদ্ধে")]
    [InlineData("murshidabade", LanguageTag.Bengali, "মুর্শিদাবাদে")]
    [InlineData("porajito", LanguageTag.Bengali, "পরাজিত")]
    [InlineData("bidroho", LanguageTag.Bengali, "বিদ্রোহ")]
    [InlineData("sorobor", LanguageTag.Bengali, "সরোবর")]
    [InlineData("kisan", LanguageTag.Hindi, "किसान")]
    [InlineData("kisaan", LanguageTag.Hindi, "किसान")]
    [InlineData("zameen", LanguageTag.Hindi, "ज़मीन")]
    [InlineData("swatantrata", LanguageTag.Hindi, "स्वतंत्रता")]
    [InlineData("vidroh", LanguageTag.Hindi, "विद्रोह")]
    public void TheNativeWordIsFoundByItsSound(string latin, LanguageTag language, string native) =>
        Speller.Find(latin, language, 4).Select(found => found.Word.Folded).ShouldContain(Folded(native));

    [Theory]
    [InlineData("nobabra", LanguageTag.Bengali, "নবাব")]
    [InlineData("nobabke", LanguageTag.Bengali, "নবাব")]
    [InlineData("kisanon", LanguageTag.Hindi, "किसान")]
    public void ATypedEndingIsTakenOff(string latin, LanguageTag language, string native) =>
        Speller.Find(latin, language, 4).Select(found => found.Word.Folded).ShouldContain(Folded(native));

    [Fact]
    public void TheNearestComesFirstAndAtMostTheCount()
    {
        var found = Speller.Find("bidroho", LanguageTag.Bengali, 4);
        found[0].Word.Folded.ShouldBe(Folded("বিদ্রোহ"));
        found.Select(word => word.Likeness).ShouldBeInOrder(SortDirection.Descending);
        found.ShouldAllBe(word => word.Likeness > 0 && word.Likeness <= 1);
        Speller.Find("bidroho", LanguageTag.Bengali, 1).Count.ShouldBe(1);
        Speller.Find("bidroho", LanguageTag.Bengali, 0).ShouldBeEmpty();
    }

    [Fact]
    public void TheAskersOwnLanguageIsPreferred()
    {
        Speller.Find("vidroh", LanguageTag.Hindi, 1).Single().Word.Script.ShouldBe(Script.Devanagari);
        Speller.Find("bidroho", LanguageTag.Bengali, 1).Single().Word.Script.ShouldBe(Script.Bengali);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q")]
    [InlineData("xylophone")]
    [InlineData("12345")]
    public void AWordLikeNoneFindsNone(string latin) => Speller.Find(latin, LanguageTag.Bengali, 4).ShouldBeEmpty();

    [Theory]
    [InlineData("dec", LanguageTag.Bengali, "ডিসেম্বর")]
    [InlineData("sept", LanguageTag.Hindi, "सितंबर")]
    [InlineData("august", LanguageTag.Hindi, "अगस्त")]
    public void MonthsAreKnownByTheirAbbreviations(string latin, LanguageTag language, string native) =>
        Lively.Find(latin, language, 4)[0].Word.Stem.ShouldBe(Folded(native));

    [Fact]
    public void AMonthThatIsAlsoAnotherWordIsBoth() =>
        Lively.Find("may", LanguageTag.Hindi, 4).Select(found => found.Word.Folded).ShouldBe([Folded("मई"), Folded("माया")], ignoreOrder: true);

    [Theory]
    [InlineData("shamira", "স্বামীর")]
    [InlineData("poddo", "পদ্ম")]
    public void WhatIsWrittenAndNotSpokenNeedNotBeTyped(string latin, string native) =>
        Lively.Find(latin, LanguageTag.Bengali, 4).Select(found => found.Word.Folded).ShouldContain(Folded(native));

    [Fact]
    public void ANameThatStandsOnlyWithACaseEndingIsFoundWithoutIt() =>
        Lively.Find("mahendra", LanguageTag.Bengali, 1).Single().Word.Folded.ShouldBe(Folded("মহেন্দ্রের"));

    [Fact]
    public void OfWordsThatSoundAlikeTheOneTypedComesFirst()
    {
        Lively.Find("patta", LanguageTag.Hindi, 2)[0].Word.Folded.ShouldBe(Folded("पत्ता"));
        Lively.Find("pata", LanguageTag.Hindi, 2)[0].Word.Folded.ShouldBe(Folded("पता"));
    }

    [Fact]
    public void TwoWordsAreFoundWhereTheyAreWrittenAsOne()
    {
        Lively.FindJoined("dak", "ghor").Single().Word.Folded.ShouldBe(Folded("ডাকঘর"));
        Lively.FindJoined("dak", "piyon").ShouldBeEmpty();
    }

    [Fact]
    public void FunctionWordsAreNotOffered() =>
        Speller.Find("tini", LanguageTag.Bengali, 4).ShouldNotContain(found => found.Word.IsStopWord);

    private static string Folded(string word) => Tokenizer.Tokenize(word).Select(Word.From).Single().Folded;
}
