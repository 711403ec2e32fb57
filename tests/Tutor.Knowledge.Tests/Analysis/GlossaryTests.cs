using Tutor.Knowledge.Analysis;
using Tutor.Language;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Analysis;

public sealed class GlossaryTests
{
    private static readonly string[] Lines =
    [
        "# বাংলা | हिन्दी | english | romanized",
        "রাজা, নৃপতি | राजा | king | raja",
        "",
        "রাজধানী | राजधानी | capital | rajdhani   # a comment",
        "আইনের শাসন | कानून का राज | rule of law | ainer shashon",
        "আইন | कानून | law | ain",
        "বন্দর",
        "| बंदरगाह",
    ];

    private static readonly Glossary Small = Glossary.Parse(Lines);

    [Fact]
    public void EveryLineIsAMeaningAndCommentsAreNone() => Small.Meanings.ShouldBe(6);

    [Theory]
    [InlineData("নৃপতি")]
    [InlineData("राजा")]
    [InlineData("king")]
    [InlineData("RAJA")]
    [InlineData("রাজাকে")]
    [InlineData("রাজারা")]
    public void EveryFormOfALineIsFoundWithItsInflections(string word) => Meanings(word).ShouldBe([0]);

    [Fact]
    public void AFormOfSeveralWordsWinsOverTheWordsInside()
    {
        Find("দেশে আইনের শাসন চাই").ShouldContain(new ConceptMention(2, 1, 2));
        Find("দেশে আইনের শাসন চাই").ShouldNotContain(mention => mention.Meaning == 3);
        Find("নতুন আইন হল").ShouldBe([new ConceptMention(3, 1, 1)]);
        Find("कानून का राज").ShouldContain(new ConceptMention(2, 0, 3));
        Find("कानून के राज में").ShouldContain(new ConceptMention(2, 0, 3));
    }

    [Fact]
    public void AFormIsNotFoundPastTheEndOfTheText() => Find("আইনের").ShouldBe([new ConceptMention(3, 0, 1)]);

    [Fact]
    public void ALineWithFewerColumnsIsReadAsFarAsItGoes()
    {
        Meanings("বন্দরের").ShouldBe([4]);
        Meanings("बंदरगाह").ShouldBe([5]);
    }

    [Fact]
    public void FunctionWordsAloneMeanNothing() =>
        Glossary.Parse(["তিনি | वह | he | tini"]).Find(Words("তিনি वह")).ShouldBeEmpty();

    [Fact]
    public void WordsAreTheSingleWordsInNativeScriptFolded() =>
        Small.Words.Select(word => word.Folded).ShouldBe(["রাজা", "নৃপতি", "राजा", "রাজধানি", "राजधानि", "আইন", "कानुन", "বন্দর", "बंदरगाह"]);

    [Fact]
    public void TheVersionChangesWithAnyEntryAndWithNoComment()
    {
        Glossary.Parse(Lines).Version.ShouldBe(Small.Version);
        Glossary.Parse([.. Lines, "# one more comment", "  "]).Version.ShouldBe(Small.Version);
        Glossary.Parse([.. Lines, "নদী | नदी"]).Version.ShouldNotBe(Small.Version);
        Glossary.Parse(Lines.Reverse()).Version.ShouldNotBe(Small.Version);
        Glossary.Empty.Meanings.ShouldBe(0);
    }

    [Fact]
    public void AWordOnTwoLinesHasBothMeanings() =>
        Glossary.Parse(["তীর, কূল | किनारा | shore", "তীর, বাণ | बाण | arrow"]).Find(Words("নদীর তীর")).Select(mention => mention.Meaning).Distinct().ShouldBe([0, 1], ignoreOrder: true);

    [Fact]
    public void FilesOfSeveralFoldersAreReadInTheOrderOfTheirNames()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one/b.txt", "নদী | नदी\n");
        folder.Write("one/a.txt", "পাহাড় | पहाड़\n");
        folder.Write("one/notes.md", "সাগর | सागर\n");
        folder.Write("two/a.txt", "বন | जंगल\n");
        var glossary = Glossary.Load(Path.Combine(folder.Path, "one"), Path.Combine(folder.Path, "missing"), Path.Combine(folder.Path, "two"));
        glossary.Words.Select(word => word.Folded).ShouldBe(["পাহাড়", "पहाड", "নদি", "नदि", "বন", "जंगल"]);
        glossary.Meanings.ShouldBe(3);
    }

    [Fact]
    public void AnyLinesAtAllAreReadAndFindNothingOutsideTheText()
    {
        var random = new Random(1861);
        const string Letters = "কখগঘািুে্ कखगािु abc|,#  \t১2३\u200d\u09cd\ud83d";
        for (var round = 0; round < 200; round++)
        {
            var glossary = Glossary.Parse(Enumerable.Range(0, 20).Select(_ => Text(random.Next(30))));
            var words = Words(Text(random.Next(60)));
            foreach (var mention in glossary.Find(words))
            {
                mention.Meaning.ShouldBeInRange(0, glossary.Meanings - 1);
                mention.Count.ShouldBeGreaterThan(0);
                (mention.First + mention.Count).ShouldBeLessThanOrEqualTo(words.Count);
            }
        }

        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)]));
    }

    private static IEnumerable<int> Meanings(string text) => Find(text).Select(mention => mention.Meaning);

    private static List<ConceptMention> Find(string text) => Small.Find(Words(text));

    private static List<Word> Words(string text) => [.. Tokenizer.Tokenize(text).Select(Word.From)];
}
