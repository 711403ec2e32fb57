using Tutor.Answering.Grounding;
using Tutor.Models.Writing;

namespace Tutor.Models.Tests.Writing;

public sealed class WrittenAnswerReaderTests
{
    private const string Whole =
        """
        Here is the answer:
        ```json
        {"note": {"a": [1, {"b": "}"}]}, "in_sources": true, "sentences": [
          {"text": "এক } \" দুই।", "evidence": [1, 2]},
          {"evidence": [3], "text": "\u09a4\u09bf\u09a8 😀।"},
          {"no": "text"}, 7, {"text": "চার।", "evidence": ["x", 4.5, 5]}
        ], "translations": [{"evidence": 2, "text": "दो।"}, {"evidence": 3}]}
        ``` done }
        """;

    [Fact]
    public void WhereverItIsCutTheSameIsRead()
    {
        for (var first = 0; first <= Whole.Length; first++)
        {
            for (var second = first; second <= Whole.Length; second += 7)
            {
                var reader = new WrittenAnswerReader();
                List<WrittenSentence> sentences = [.. reader.Append(Whole[..first]), .. reader.Append(Whole[first..second]), .. reader.Append(Whole[second..])];

                sentences.Select(sentence => sentence.Text).ShouldBe(["এক } \" দুই।", "তিন 😀।", "চার।"], $"{first}, {second}");
                sentences.Select(sentence => string.Join(' ', sentence.Evidence)).ShouldBe(["1 2", "3", "0 0 5"]);
                reader.Translations.ShouldBe([new WrittenTranslation(2, "दो।")]);
                reader.IsComplete.ShouldBeTrue();
                reader.InSources.ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void ASentenceIsReadAsSoonAsItsBraceIs()
    {
        var reader = new WrittenAnswerReader();

        reader.Append("""{"sentences":[{"text":"এক।","evidence":[1]""").ShouldBeEmpty();
        reader.Append("},").ShouldHaveSingleItem().Text.ShouldBe("এক।");
        reader.Append("""{"text":"দুই।","evidence":[2]}""").ShouldHaveSingleItem().Text.ShouldBe("দুই।");
        reader.IsComplete.ShouldBeFalse();
        reader.Append("]}").ShouldBeEmpty();
        reader.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("}")]
    [InlineData("no JSON at all }")]
    [InlineData("[{\"text\":\"এক।\"}]")]
    [InlineData("{\"sentences\":{\"text\":\"এক।\"}}")]
    [InlineData("{\"answer\":[\"এক।\",{}]}")]
    [InlineData("{\"sentences\":[{\"text\":\"এক।\",\"evidence\":[1]")]
    [InlineData("{\"sentences\":[{\"text\":\"\\ud83d\",\"evidence\":[1]}]}")]
    [InlineData("{\"sentences\":[{\"text\":3}]")]
    [InlineData("{\"sentences\":]}")]
    public void WhatIsNotOfTheFormAskedForIsNotComplete(string text)
    {
        var reader = new WrittenAnswerReader();

        reader.Append(text).ShouldBeEmpty();
        reader.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void AFaultLeavesStandingWhatWasCompleteBefore()
    {
        var reader = new WrittenAnswerReader();

        reader.Append("{\"sentences\":[{\"text\":\"এক।\",\"evidence\":[1]}, oops}").ShouldHaveSingleItem().Text.ShouldBe("এক।");
        reader.Append("{\"text\":\"দুই।\",\"evidence\":[1]}]}").ShouldBeEmpty();
        reader.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void AModelThatRunsOnIsNotReadToItsEnd()
    {
        var reader = new WrittenAnswerReader();
        var sentences = new List<WrittenSentence>(reader.Append("{\"sentences\":["));
        for (var i = 0; i < 100; i++)
            sentences.AddRange(reader.Append("{\"text\":\"এক।\",\"evidence\":[1]},"));

        sentences.Count.ShouldBe(40);
    }

    [Fact]
    public void NotInTheSourcesIsKnownBeforeTheSentences()
    {
        var reader = new WrittenAnswerReader();

        reader.Append("{\"in_sources\":false,\"sentences\":[{\"text\":\"এক।\",\"evidence\":[1]}]}");

        reader.InSources.ShouldBeFalse();
    }
}
