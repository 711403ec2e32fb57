using System.Text.RegularExpressions;
using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Tests.Phrases;

public sealed partial class TutorPhrasesTests
{
    [Fact]
    public void BothLanguagesSayTheSameThings() =>
        TutorPhrases.All(LanguageTag.Bengali).Keys.ShouldBe(TutorPhrases.All(LanguageTag.Hindi).Keys, ignoreOrder: true);

    [Fact]
    public void BothLanguagesFillInTheSameValues()
    {
        foreach (var (key, text) in TutorPhrases.All(LanguageTag.Bengali))
            Holes(text).ShouldBe(Holes(TutorPhrases.In(LanguageTag.Hindi, key)), key);
    }

    [Theory]
    [InlineData(LanguageTag.Bengali)]
    [InlineData(LanguageTag.Hindi)]
    public void EveryPhraseIsWrittenInItsOwnScript(LanguageTag language)
    {
        foreach (var (key, text) in TutorPhrases.All(language))
        {
            text.ShouldNotBeNullOrWhiteSpace(key);
            Tokenizer.Tokenize(text).Where(token => !token.IsNumber).ShouldAllBe(token => token.Script == language.NativeScript(), key);
        }
    }

    [Fact]
    public void ValuesAreFilledIn() =>
        TutorPhrases.In(LanguageTag.Bengali, "choice.answer", "**ময়ূর**").ShouldBe("উত্তর: **ময়ূর**");

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
