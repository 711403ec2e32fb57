namespace Tutor.Language.Tests.Shared;

/// <summary>What every language's analyzer promises, whatever its tables say.</summary>
public sealed class AnalyzerContractTests
{
    public static TheoryData<Script, string> Scripts => new()
    {
        { Script.Bengali, "Bengali/stopwords.txt" },
        { Script.Devanagari, "Hindi/stopwords.txt" },
        { Script.Latin, "Romanized/stopwords.bn.txt" },
        { Script.Latin, "Romanized/stopwords.hi.txt" },
        { Script.Latin, "Romanized/stopwords.en.txt" },
    };

    private static readonly Dictionary<Script, VerbForms> Verbs = new()
    {
        [Script.Bengali] = VerbForms.Load("Bengali/verbs.txt", Analyzers.For(Script.Bengali).Fold),
        [Script.Devanagari] = VerbForms.Load("Hindi/verbs.txt", Analyzers.For(Script.Devanagari).Fold),
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void FoldingTwiceChangesNothing(Script script, string stopWords)
    {
        var analyzer = Analyzers.For(script);
        foreach (var word in RandomText.Words(seed: 5, count: 6000, script).Concat(LanguageFiles.Words(stopWords)))
        {
            var once = analyzer.Fold(word);
            analyzer.Fold(once).ShouldBe(once, $"'{word}'");
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void NoWordFoldsOrStemsToNothing(Script script, string stopWords)
    {
        var analyzer = Analyzers.For(script);
        foreach (var word in RandomText.Words(seed: 6, count: 6000, script).Concat(LanguageFiles.Words(stopWords)))
        {
            var folded = analyzer.Fold(word);
            folded.ShouldNotBeEmpty();
            var stems = analyzer.Stems(folded);
            stems.ShouldNotBeEmpty();
            stems.All(stem => stem.Length > 0).ShouldBeTrue();
            stems[^1].ShouldBe(analyzer.Stem(folded));
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void AStemIsTheBeginningOfItsWordOrItsVerbsAndTheLongerStemComesFirst(Script script, string stopWords)
    {
        var analyzer = Analyzers.For(script);
        foreach (var folded in RandomText.Words(seed: 7, count: 6000, script).Concat(LanguageFiles.Words(stopWords)).Select(analyzer.Fold))
        {
            var stems = analyzer.Stems(folded);
            if (Verbs.TryGetValue(script, out var verbs) && verbs.StemOf(folded) is { } ofVerb && stems[^1] == ofVerb)
                stems.ShouldBe([ofVerb]);
            else
                stems.All(stem => folded.StartsWith(stem, StringComparison.Ordinal)).ShouldBeTrue(folded);
            for (var i = 1; i < stems.Count; i++)
                stems[i].Length.ShouldBeLessThan(stems[i - 1].Length);
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void EveryWordOfTheStopWordListIsAStopWordAsATokenOfText(Script script, string stopWords)
    {
        foreach (var word in LanguageFiles.Words(stopWords))
        {
            var token = Tokenizer.Tokenize(word).ShouldHaveSingleItem();
            token.Script.ShouldBe(script);
            Word.From(token).IsStopWord.ShouldBeTrue(word);
        }
    }

    [Theory]
    [InlineData("লেনিন")]
    [InlineData("বিপ্লব")]
    [InlineData("শ্রমিক")]
    [InlineData("क्रांति")]
    [InlineData("किसान")]
    [InlineData("मजदूर")]
    [InlineData("biplob")]
    [InlineData("kranti")]
    [InlineData("lenin")]
    public void AWordThatIsAskedAboutIsNoStopWord(string word) => Read.Word(word).IsStopWord.ShouldBeFalse();

    [Fact]
    public void NumbersAndUnknownScriptsAreLeftAsTheyAre()
    {
        var analyzer = Analyzers.For(Script.Other);
        analyzer.Fold("1917").ShouldBe("1917");
        analyzer.Fold("111000").ShouldBe("111000");
        analyzer.Stems("революция").ShouldBe(["революция"]);
    }
}
