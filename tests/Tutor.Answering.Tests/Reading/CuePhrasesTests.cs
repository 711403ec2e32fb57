using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Tests.Reading;

public sealed class CuePhrasesTests
{
    [Fact]
    public void BothLanguagesKnowTheSameKinds() => Kinds("Reading/cues.bn.txt").ShouldBe(Kinds("Reading/cues.hi.txt"), ignoreOrder: true);

    [Fact]
    public void TheLongestPhraseWins()
    {
        var words = Tokenizer.Tokenize("যুদ্ধ কোন সালে হয়").Select(Word.From).ToList();
        CuePhrases.Of(LanguageTag.Bengali).Find("when", words).ShouldBe(1..3);
        CuePhrases.Of(LanguageTag.Bengali).Find("where", words).ShouldBeNull();
    }

    [Theory]
    [InlineData("কোন মাসটিতে বর্ষা আসে", "when", 0, 2)]
    [InlineData("নদীটি কোন রাজ্যে", "where", 1, 3)]
    [InlineData("ধাতুর 3টি ধর্ম লেখো", "listorder", 1, 5)]
    [InlineData("কোন মুঘল সম্রাট", "person", 0, 3)]
    [InlineData("কোন যুদ্ধে সম্রাট", "person", 0, 0)]
    [InlineData("টিকে থাকে কারা", "shortnote", 0, 0)]
    public void APhraseMayNameAListAnInflectionAFigureOrAnyWord(string text, string kind, int start, int end) =>
        (CuePhrases.Of(LanguageTag.Bengali).Find(kind, [.. Tokenizer.Tokenize(text).Select(Word.From)]) ?? default).ShouldBe(start..end);

    private static List<string> Kinds(string file) => [.. WordFile.Table(typeof(CuePhrases).Assembly, file).Select(entry => entry.Key)];
}
