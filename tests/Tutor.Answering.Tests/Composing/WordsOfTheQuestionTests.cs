namespace Tutor.Answering.Tests.Composing;

/// <summary>What a question asks by its verb, by a length of time, by a phrase of two words.</summary>
public sealed class WordsOfTheQuestionTests(BridgeLibrary library)
{
    [Theory]
    [InlineData("'মেঘের পথ' বইটি কে লেখেন?", "মীরা দেবী")]
    [InlineData("'মেঘের পথ' বইটি কার লেখা?", "মীরা দেবী")]
    [InlineData("'মেঘের পথ' বইটি কে ছাপেন?", "রহিম মিয়া")]
    [InlineData("'मेघेर पथ' पुस्तक किसने छापी?", "রহিম মিয়া")]
    [InlineData("सोनपुर का पुल बनाने में कितना समय लगा?", "**2 वर्ष और 3 महीने**")]
    [InlineData("सोनपुर का पुल बनाने में कितने दिन लगे?", "**2 वर्ष और 3 महीने**")]
    [InlineData("सोनपुर के पुल के मिस्त्री रोज़ कितने घंटे काम करते थे?", "**6-7** घंटे")]
    [InlineData("150 मिस्त्री रोज़ कितने घंटे काम की माँग करने लगे?", "**नौ** घंटे")]
    [InlineData("সুবর্ণা নদীর উৎস কোন পর্বত?", "नीलगिरि")]
    public async Task TheSentenceWithThatDeedThingOrTimeAnswers(string question, string says) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(says);
}
