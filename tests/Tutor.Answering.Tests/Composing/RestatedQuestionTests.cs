namespace Tutor.Answering.Tests.Composing;

/// <summary>Conversations in which the student means something else, or the same of something else.</summary>
public sealed class RestatedQuestionTests(TinyLibrary library)
{
    [Theory]
    [InlineData("বিদেশে সাদা চা পাঠানো হয় কি?", "না, কালো চায়ের কথা বলছি", "কালো চা বিদেশে পাঠানো হয়")]
    [InlineData("रानी क्या करती है?", "मेरा मतलब श्रमिक मक्खियाँ था", "श्रमिक मक्खियाँ")]
    [InlineData("rani phoolon se kya lati hai?", "nahi, shramik makkhiyan", "श्रमिक मक्खियाँ")]
    [InlineData("মহিলারা বাগানে কী করেন?", "আর পুরুষেরা?", "পুরুষেরা গাছ ছাঁটেন")]
    public async Task TheQuestionBeforeIsAnsweredInItsNewWords(string before, string message, string said) =>
        (await library.AnswerAsync(message, before)).Text.ShouldContain(said);

    [Fact]
    public async Task AThingThatTheDocumentsDoNotKnowIsRefusedThoughTheQuestionBeforeWasAnswered()
    {
        await library.AnswerAsync("ডাক্তার ক্যাম্পবেল কে ছিলেন?");
        (await library.Tutor.AskAsync("আর সিরাজউদ্দৌলা?", "ডাক্তার ক্যাম্পবেল কে ছিলেন?")).ShouldBeOfType<Refusal>();
    }

    [Fact]
    public async Task ALongConversationKeepsItsThread()
    {
        var history = new List<string>();
        await AskAsync("মহিলারা বাগানে কী করেন?", "মহিলারা পাতা তোলেন");
        await AskAsync("আর পুরুষেরা?", "পুরুষেরা গাছ ছাঁটেন");
        await AskAsync("আচ্ছা, প্রথম চা গাছ কে লাগান?", "ক্যাম্পবেল");
        await AskAsync("কবে?", "১৮৪১");
        await AskAsync("তাঁর বাড়ি কোথায় ছিল?", "বিচউডে");

        async Task AskAsync(string message, string said)
        {
            (await library.AnswerAsync(message, [.. history])).Text.ShouldContain(said);
            history.Add(message);
        }
    }
}
