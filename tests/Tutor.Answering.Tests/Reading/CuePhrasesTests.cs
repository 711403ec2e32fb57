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

    private static List<string> Kinds(string file) => [.. WordFile.Table(typeof(CuePhrases).Assembly, file).Select(entry => entry.Key)];
}
