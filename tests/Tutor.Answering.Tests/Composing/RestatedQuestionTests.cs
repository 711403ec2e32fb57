namespace Tutor.Answering.Tests.Composing;

/// <summary>Conversations in which the student means something else, or the same of something else.</summary>
public sealed class RestatedQuestionTests(TinyLibrary library)
{
    [Theory]
    [InlineData("বিদেশে সাদা চা পাঠানো হয় কি?", "না, কালো চায়ের কথা বলছি", "কালো চা বিদেশে পাঠানো হয়")]
    [InlineData("रानी क्या करती है?", "मेरा मतलब श्रमिक मक्खियाँ था", "श्रमिक मक्खियाँ")]
    public async Task TheQuestionBeforeIsAnsweredInItsNewWords(string before, string message, string said) =>
        (await library.AnswerAsync(message, before)).Text.ShouldContain(said);

    [Theory]
    [InlineData("মহিলারা বাগানে কী করেন?", "আর পুরুষেরা?", "পুরুষেরা বাগানে কী করেন?")]
    [InlineData("চা পাতা কখন তোলা হয়?", "না না, সাদা চা", "সাদা চা পাতা কখন তোলা হয়?")]
    [InlineData("ডাক্তার ক্যাম্পবেল কে ছিলেন?", "আর সিরাজউদ্দৌলা?", "ডাক্তার সিরাজউদ্দৌলা কে ছিলেন?")]
    [InlineData("रानी रोज़ कितने अंडे देती है?", "और श्रमिक मक्खी?", "श्रमिक मक्खी रोज़ कितने अंडे देती है?")]
    [InlineData("rani roz kitne ande deti hai?", "nahi, nar makkhi", "nar makkhi roz kitne ande deti hai?")]
    public async Task ItIsAnsweredAsIfItHadBeenAskedInFull(string before, string message, string inFull)
    {
        var reply = await library.Tutor.AskAsync(message, before);
        var full = await library.Tutor.AskAsync(inFull);
        Promise.Check(reply, library.Tutor, message);
        reply.Text.ShouldBe(full.Text);
        reply.Question.ShouldBe(full.Question);
        reply.Retrieved.Select(found => found.Passage).ShouldBe(full.Retrieved.Select(found => found.Passage));
    }

    [Fact]
    public async Task ALongConversationKeepsItsThread()
    {
        var history = new List<string>();
        await AskAsync("মহিলারা বাগানে কী করেন?", "মহিলারা বাগানে কী করেন?");
        await AskAsync("আর পুরুষেরা?", "পুরুষেরা বাগানে কী করেন?");
        await AskAsync("আচ্ছা, প্রথম চা গাছ কে লাগান?", "আচ্ছা, প্রথম চা গাছ কে লাগান?");
        await AskAsync("না, সাদা চা গাছের কথা বলছি", "আচ্ছা, প্রথম সাদা চা গাছের কে লাগান?");
        await AskAsync("আর কালো চা?", "আচ্ছা, প্রথম কালো চা গাছের কে লাগান?");

        async Task AskAsync(string message, string inFull)
        {
            (await library.Tutor.AskAsync(message, [.. history])).Text.ShouldBe((await library.Tutor.AskAsync(inFull)).Text, message);
            history.Add(message);
        }
    }
}
