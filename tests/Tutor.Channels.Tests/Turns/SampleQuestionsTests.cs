using Tutor.Channels.Tests.Hosting;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Tests.Turns;

public sealed class SampleQuestionsTests
{
    [Fact]
    public void TheLanguagesTakeTurnsAndTheSectionsThatSayMostComeFirst() =>
        SampleQuestions.From(School.TwoLanguages().Current, 3).ShouldBe(
        [
            "বিপ্লবের কারণ সম্পর্কে সংক্ষেপে লেখো।",
            "खूनी रविवार पर संक्षिप्त टिप्पणी लिखिए।",
            "বিপ্লবের ফল সম্পর্কে সংক্ষেপে লেখো।",
        ]);

    [Fact]
    public void AnotherLibraryHasOtherSamples()
    {
        var school = new School(School.Document("plants", "উদ্ভিদের পুষ্টি", LanguageTag.Bengali,
            "§ ৩. সালোকসংশ্লেষ:", "সবুজ পাতায় খাদ্য তৈরি হয়।",
            "§ Photosynthesis", "…",
            "§ কেন পাতা সবুজ?", "ক্লোরোফিলের জন্য।"));

        SampleQuestions.From(school.Current, 3).ShouldBe(["সালোকসংশ্লেষ সম্পর্কে সংক্ষেপে লেখো।"]);
    }

    [Fact]
    public void ADocumentWithoutHeadingsIsAskedForByItsTitle() =>
        SampleQuestions.From(new School(School.Document("a", "জলচক্র", LanguageTag.Bengali, "জল বাষ্প হয়।")).Current, 3)
            .ShouldBe(["জলচক্র সম্পর্কে সংক্ষেপে লেখো।"]);

    [Fact]
    public void AHeadingWithACharacterThatUnicodeForbidsDisturbsNoOther()
    {
        var school = new School(School.Document("a", "জল\uFFFEচক্র", LanguageTag.Bengali,
            "§ মেঘ\uFFFE", "জল বাষ্প হয়।",
            "§ বৃষ্টির কারণ", "মেঘ থেকে বৃষ্টি হয়।"));

        SampleQuestions.From(school.Current, 3).ShouldContain("বৃষ্টির কারণ সম্পর্কে সংক্ষেপে লেখো।");
    }

    [Fact]
    public void AnEmptyLibraryHasNone() => SampleQuestions.From(Library.Empty, 3).ShouldBeEmpty();
}
