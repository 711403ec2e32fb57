using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>What a question asks by its verb, by a length of time, by a phrase of two words.</summary>
public sealed class WordsOfTheQuestionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RealTutor _tutor = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("documents/town.bn.txt", """
            শহরের কথা

            বই

            'মেঘের পথ' বইটি লিখেছিলেন মীরা দেবী। তিনি স্কুলে পড়াতেন।

            'মেঘের পথ' বইটি ছেপেছিলেন রহিম মিয়া। তাঁর ছাপাখানা ছিল বাজারে।

            """);
        _folder.Write("documents/bridge.hi.txt", """
            पुल और नदी

            पुल

            सोनपुर का पुल बनाने में कुल 2 वर्ष और 3 महीने लगे। मिस्त्री रोज़ 10-12 घंटे काम करते थे। फिर 150 मिस्त्री रोज़ आठ घंटे काम की माँग करने लगे। पुल में 15 खंभे हैं।

            नदी

            सुवर्णा नदी नीलगिरि पर्वत से आती है। इस नदी में मछलियाँ बहुत हैं।

            """);
        _tutor = await RealTutor.OfAsync(_folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        _tutor.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("'মেঘের পথ' বইটি কে লেখেন?", "মীরা দেবী")]
    [InlineData("'মেঘের পথ' বইটি কার লেখা?", "মীরা দেবী")]
    [InlineData("'মেঘের পথ' বইটি কে ছাপেন?", "রহিম মিয়া")]
    [InlineData("'मेघेर पथ' पुस्तक किसने छापी?", "রহিম মিয়া")]
    [InlineData("सोनपुर का पुल बनाने में कितना समय लगा?", "**2 वर्ष और 3 महीने**")]
    [InlineData("सोनपुर का पुल कितने दिनों में बना?", "**2 वर्ष और 3 महीने**")]
    [InlineData("सोनपुर के पुल के मिस्त्री रोज़ कितने घंटे काम करते थे?", "**10-12** घंटे")]
    [InlineData("150 मिस्त्री रोज़ कितने घंटे काम की माँग करने लगे?", "**आठ** घंटे")]
    [InlineData("সুবর্ণা নদীর উৎস কোন পর্বত?", "नीलगिरि")]
    public async Task TheSentenceWithThatDeedThingOrTimeAnswers(string question, string says) =>
        (await _tutor.AskAsync(question)).ShouldBeOfType<Answer>().Text.ShouldContain(says);
}
