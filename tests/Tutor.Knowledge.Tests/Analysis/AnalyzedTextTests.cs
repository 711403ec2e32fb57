using Tutor.Knowledge.Analysis;

namespace Tutor.Knowledge.Tests.Analysis;

public sealed class AnalyzedTextTests
{
    private static readonly Glossary Glossary = Glossary.Parse(["যুদ্ধ, লড়াই | युद्ध, लड़ाई | war | juddho", "শান্তি চুক্তি | शांति संधि | peace treaty"]);

    [Fact]
    public void EveryWordIsTheAnalysisOfItsToken()
    {
        var text = AnalyzedText.From("১৭৫৭ সালে পলাশির যুদ্ধের পরে শান্তি চুক্তি হয়নি।", Glossary);
        text.Tokens.Select(token => token.Text).ShouldBe(["1757", "সালে", "পলাশির", "যুদ্ধের", "পরে", "শান্তি", "চুক্তি", "হয়নি"]);
        text.Words.Count.ShouldBe(text.Tokens.Count);
        text.Words[0].IsNumber.ShouldBeTrue();
        text.Words[3].Stem.ShouldBe("যুদ্ধ");
        text.Concepts.ShouldBe([new ConceptMention(0, 3, 1), new ConceptMention(1, 5, 2)]);
    }

    [Fact]
    public void ATextWithoutLettersHasNoWords()
    {
        foreach (var text in new[] { "", " \n", "?!।", "😀" })
        {
            var analyzed = AnalyzedText.From(text, Glossary);
            analyzed.Text.ShouldBe(text);
            analyzed.Tokens.ShouldBeEmpty();
            analyzed.Words.ShouldBeEmpty();
            analyzed.Concepts.ShouldBeEmpty();
        }
    }

    [Fact]
    public void TheTextIsKeptAsItIsAndTheTokensPointIntoIt()
    {
        const string Typed = "  যু\u200dদ্ধ\u00a0WAR २०  ";
        var analyzed = AnalyzedText.From(Typed, Glossary);
        analyzed.Text.ShouldBe(Typed);
        analyzed.Tokens.Select(token => token.Span.Of(Typed)).ShouldBe(["যু\u200dদ্ধ", "WAR", "२०"]);
        analyzed.Concepts.Select(mention => mention.Meaning).ShouldBe([0, 0]);
    }
}
