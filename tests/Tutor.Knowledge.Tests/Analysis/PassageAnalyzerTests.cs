using Tutor.Knowledge.Analysis;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Analysis;

public sealed class PassageAnalyzerTests
{
    private static readonly Glossary Glossary = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, लड़ाई | war", "কারণ, হেতু | कारण | cause"]);

    private static readonly Document Document = Libraries.DocumentOf("পলাশি", ("যুদ্ধের হেতু", "নবাব আর ইংরেজের লড়াই, নবাব হারলেন।"), (null, "তিনি এবং সে"));

    [Fact]
    public void EveryOccurrenceOfAStemIsATerm()
    {
        var stems = Terms(0, SearchField.Stem);
        stems.Count(stem => stem == "নবাব").ShouldBe(2);
        stems.ShouldContain("ইংরেজ");
        stems.ShouldNotContain("আর");
    }

    [Fact]
    public void SoundsAreKeyedAndCutIntoGrams()
    {
        Terms(0, SearchField.Sound).Count(key => key == Terms(0, SearchField.Sound)[0]).ShouldBe(2);
        Terms(0, SearchField.Gram).ShouldContain("_na");
        Terms(0, SearchField.Gram).ShouldAllBe(gram => gram.Length == 3);
    }

    [Fact]
    public void ConceptsJoinSynonymsAndTranslations()
    {
        Terms(0, SearchField.Concept).ShouldBe([PassageAnalyzer.Concept(0)]);
        PassageAnalyzer.Concept(17).ShouldBe("#17");
    }

    [Fact]
    public void TheHeadingsFieldHoldsSectionAndTitleInEveryForm()
    {
        var heading = Terms(0, SearchField.Heading);
        heading.ShouldContain("যুদ্ধ");
        heading.ShouldContain("পলাশ");
        heading.ShouldContain(PassageAnalyzer.Concept(0));
        heading.ShouldContain(PassageAnalyzer.Concept(1));
        Terms(1, SearchField.Heading).ShouldNotContain("যুদ্ধ");
        Terms(1, SearchField.Heading).ShouldContain("পলাশ");
    }

    [Fact]
    public void FunctionWordsAreNotIndexed() => Terms(1, SearchField.Stem).ShouldBeEmpty();

    [Fact]
    public void TheSamePassageAlwaysGivesTheSameTerms() =>
        new PassageAnalyzer(Glossary).Analyze(Document, Document.Passages[0]).ShouldBe(new PassageAnalyzer(Glossary).Analyze(Document, Document.Passages[0]));

    [Fact]
    public void TheVersionChangesWithTheGlossary()
    {
        new PassageAnalyzer(Glossary).Version.ShouldBe(new PassageAnalyzer(Glossary).Version);
        new PassageAnalyzer(Glossary).Version.ShouldNotBe(new PassageAnalyzer(Glossary.Empty).Version);
    }

    private static List<string> Terms(int passage, SearchField field) =>
        [.. new PassageAnalyzer(Glossary).Analyze(Document, Document.Passages[passage]).Where(term => term.Field == field).Select(term => term.Text)];
}
