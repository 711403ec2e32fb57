using Tutor.Transcripts.Attention;

namespace Tutor.Transcripts.Tests.Attention;

public sealed class AttentionWordsTests
{
    [Theory]
    [InlineData("আমি আর বাঁচতে চাই না", AttentionKind.Distress, "বাঁচতে চাই না")]
    [InlineData("আত্মহত্যার কথা ভাবি", AttentionKind.Distress, "আত্মহত্যার")]
    [InlineData("मैं मरना चाहती हूँ", AttentionKind.Distress, "मैं मरना चाहती")]
    [InlineData("ami morte chai", AttentionKind.Distress, "morte chai")]
    [InlineData("बाबा कहते हैं कि मुझे मारते हैं", AttentionKind.Harm, "मुझे मारते")]
    [InlineData("বাবা আমাকে মারে", AttentionKind.Harm, "আমাকে মারে")]
    [InlineData("तू कमीना है", AttentionKind.Insult, "कमीना")]
    public void AListedPhraseIsFoundAsWritten(string text, AttentionKind kind, string words) =>
        AttentionWords.Find(text).ShouldBe([new AttentionMark(kind, words)]);

    [Theory]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?")]
    [InlineData("জারের সৈন্যরা শ্রমিকদের মারে কেন?")]
    [InlineData("खूनी रविवार में कितने लोग मारे गए?")]
    [InlineData("")]
    public void AQuestionOfThePaperAsksForNoAttention(string text) => AttentionWords.Find(text).ShouldBeEmpty();
}
