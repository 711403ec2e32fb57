using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Tests.Evidence;

public sealed class AnaphorsTests
{
    [Theory]
    [InlineData("তাঁর মৃত্যু হয়", true)]
    [InlineData("সেখানে স্কুল ছিল", true)]
    [InlineData("उन्हें फाँसी हुई", true)]
    [InlineData("इसमें बैल बिकते हैं", true)]
    [InlineData("নদীর ধারে স্কুল", false)]
    [InlineData("मेले में बैल", false)]
    public void APronounStandsForWhatWasSaidBefore(string words, bool pointsBack) =>
        Tokenizer.Tokenize(words).Select(Word.From).Any(Anaphors.PointsBack).ShouldBe(pointsBack);

    [Theory]
    [InlineData("তিনি এলেন", true)]
    [InlineData("उन्होंने कहा", true)]
    [InlineData("এই শহর", false)]
    [InlineData("इस शहर में", false)]
    public void APersonalPronounLeavesOpenWhoIsMeant(string words, bool namesNobody) =>
        Tokenizer.Tokenize(words).Select(Word.From).Any(Anaphors.NamesNobody).ShouldBe(namesNobody);
}
