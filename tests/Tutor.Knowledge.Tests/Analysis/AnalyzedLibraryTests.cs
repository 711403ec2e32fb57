using Tutor.Knowledge.Analysis;
using Tutor.Language;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Analysis;

public sealed class AnalyzedLibraryTests
{
    private static readonly Glossary Glossary = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, लड़ाई | war", "রাজা | राजा | king"]);

    [Fact]
    public void ThePassagesStandInTheOrderOfTheLibrary()
    {
        var library = Libraries.Of(("b", ["রাজা যুদ্ধে যান।", "নদী বয়।"]), ("a", ["লড়াই থামে।"]));
        var analyzed = AnalyzedLibrary.Of(library, Glossary);
        analyzed.Library.ShouldBeSameAs(library);
        analyzed.Passages.Select(passage => (passage.Order, passage.Document.Id, passage.Passage.Number)).ShouldBe([(0, "b", 1), (1, "b", 2), (2, "a", 1)]);
        foreach (var passage in analyzed.Passages)
            analyzed.Find(passage.Passage.Id).ShouldBeSameAs(passage);
        analyzed.Find(new PassageId("b", "gone")).ShouldBeNull();
    }

    [Fact]
    public void WordsAndMeaningsAreCountedByPassagesNotByMentions()
    {
        var analyzed = AnalyzedLibrary.Of(Libraries.Of(("a", ["যুদ্ধ আর যুদ্ধ আর লড়াই।", "যুদ্ধের শেষ।", "लड़ाई ख़त्म।", "শান্তি এল।"])), Glossary);
        analyzed.PassagesWith(Of("যুদ্ধকে"), []).ShouldBe(2);
        analyzed.PassagesWith(Of("যুদ্ধ"), [0]).ShouldBe(3);
        analyzed.PassagesWith(Of("অজানাশব্দ"), [0]).ShouldBe(3);
        analyzed.PassagesWith(Of("অজানাশব্দ"), [1]).ShouldBe(0);
        analyzed.PassagesWith(Of("সাইকেল"), []).ShouldBe(0);
    }

    [Fact]
    public void AWordIsCountedInTheOtherScriptByItsSound() =>
        AnalyzedLibrary.Of(Libraries.Of(("a", ["কেরেনস্কি এলেন।", "केरेन्स्की गए।"])), Glossary.Empty).PassagesWith(Of("kerensky"), []).ShouldBe(2);

    [Fact]
    public void AWordThatStandsInTwoPassagesIsOneInstanceAlsoAfterAChange()
    {
        var before = AnalyzedLibrary.Of(Libraries.Of(("a", ["রাজা যান।", "সেই রাজা ফেরেন।"])), Glossary);
        var word = before.Passages[0].Text.Words[0];
        before.Passages[1].Text.Words[1].ShouldBeSameAs(word);
        var after = AnalyzedLibrary.Of(new Library([.. before.Library.Documents, .. Libraries.Of(("b", ["রাজা আসেন।"])).Documents], []), Glossary, before);
        after.Passages[2].Text.Words[0].ShouldBeSameAs(word);
    }

    [Fact]
    public void PassagesUnderOneHeadingShareItsAnalysis()
    {
        var passages = AnalyzedLibrary.Of(Libraries.Of(("a", ["রাজা যান।", "নদী বয়।"])), Glossary).Passages;
        passages[1].Heading.ShouldBeSameAs(passages[0].Heading);
    }

    [Fact]
    public void TheHeadingIsTheSectionAndTheTitle()
    {
        var document = Libraries.DocumentOf("পলাশি", ("কারণ", "নবাব রাগলেন।"), (null, "ইংরেজ জিতল।"));
        var analyzed = AnalyzedLibrary.Of(new Library([document], []), Glossary);
        analyzed.Passages.Select(passage => passage.Heading.Text).ShouldBe(["কারণ\nপলাশি", "পলাশি"]);
    }

    [Fact]
    public void EveryWordKnowsItsSentence()
    {
        const string Text = "রাজা এলেন। যুদ্ধ হল। সব শেষ।";
        var passage = new Passage(new PassageId("a", "1"), 1, null, Text, SentenceSplitter.Split(Text));
        var analyzed = AnalyzedLibrary.Of(new Library([new Document("a", "a", LanguageTag.Bengali, null, [new PassageBlock(passage)], [])], []), Glossary).Passages.Single();
        analyzed.SentenceOfWord.ShouldBe([0, 0, 1, 1, 2, 2]);
    }

    [Fact]
    public void DatesTimesAndNumbersOfAPassageAreFound()
    {
        var passage = AnalyzedLibrary.Of(Libraries.Of(("a", ["১৯১৭ সালের ২৫ অক্টোবর রাত ১০টায় 300 জন এল।"])), Glossary).Passages.Single();
        passage.Dates.Select(date => (date.Day, date.Month, date.Year)).ShouldBe([(25, 10, 1917)]);
        passage.Clocks.Select(clock => clock.Of(passage.Text.Text)).ShouldBe(["রাত ১০টায়"]);
        passage.Numbers.Select(number => number.Value).ShouldContain(300);
    }

    [Fact]
    public void AChangedLibraryTakesOverWhatDidNotChange()
    {
        var (kept, dropped, added) = (Libraries.DocumentOf("kept", (null, "রাজা এলেন।")), Libraries.DocumentOf("dropped", (null, "নদী বয়।")), Libraries.DocumentOf("added", (null, "যুদ্ধ হল।")));
        var before = AnalyzedLibrary.Of(new Library([dropped, kept], []), Glossary);
        var after = AnalyzedLibrary.Of(new Library([added, kept], []), Glossary, before);
        after.Passages[1].Text.ShouldBeSameAs(before.Passages[1].Text);
        after.PassagesWith(Of("নদী"), []).ShouldBe(0);
        after.PassagesWith(Of("যুদ্ধ"), []).ShouldBe(1);
        after.Find(dropped.Passages[0].Id).ShouldBeNull();
    }

    [Fact]
    public void AnotherGlossaryMeansAnotherAnalysis()
    {
        var library = Libraries.Of(("a", ["রাজা এলেন।"]));
        var before = AnalyzedLibrary.Of(library, Glossary);
        var after = AnalyzedLibrary.Of(library, Glossary.Parse(["এলেন | आए", "রাজা | राजा"]), before);
        after.Passages[0].Text.ShouldNotBeSameAs(before.Passages[0].Text);
        after.PassagesWith(Of("অজানাশব্দ"), [1]).ShouldBe(1);
    }

    [Fact]
    public void AnEmptyLibraryIsAnalyzedToo()
    {
        var analyzed = AnalyzedLibrary.Of(Library.Empty, Glossary);
        analyzed.Passages.ShouldBeEmpty();
        analyzed.PassagesWith(Of("যুদ্ধ"), [0]).ShouldBe(0);
    }

    private static Word Of(string word) => Word.From(Tokenizer.Tokenize(word).Single());
}
