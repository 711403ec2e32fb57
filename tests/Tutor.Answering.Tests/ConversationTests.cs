namespace Tutor.Answering.Tests;

/// <summary>What was asked before helps a question that leans on it and touches no other.</summary>
public sealed class ConversationTests(SchoolLibraries libraries)
{
    private static readonly string[] Unrelated = ["খুনি রবিবার কী?", "खूनी रविवार क्या था?", "এপ্রিল থিসিস কী?", "অস্থায়ী সরকারের প্রধানমন্ত্রী কে ছিলেন?"];

    [Theory]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?")]
    [InlineData("লেনিন কে ছিলেন?")]
    [InlineData("কেরেনস্কি কে ছিলেন?")]
    [InlineData("खूनी रविवार क्या था?")]
    [InlineData("ড্যুমা কী?")]
    public async Task AShortQuestionThatNamesItsMatterIsAnsweredAlikeWhateverWasAskedBefore(string question)
    {
        var alone = await AskAsync(question);
        foreach (var earlier in Unrelated)
            (await AskAsync(question, earlier)).Text.ShouldBe(alone.Text, earlier);
    }

    [Theory]
    [InlineData("সিরাজউদ্দৌলা কে ছিলেন?")]
    [InlineData("ভারতের রাজধানী কোথায়?")]
    [InlineData("नेपोलियन कौन था?")]
    [InlineData("ধন্যবাদ")]
    [InlineData("धन्यवाद")]
    public async Task WhatTheDocumentsDoNotKnowIsRefusedAfterAnAnswerToo(string question)
    {
        (await AskAsync(question)).ShouldBeOfType<Refusal>();
        (await AskAsync(question, "অক্টোবর বিপ্লব কবে হয়েছিল?")).ShouldBeOfType<Refusal>();
    }

    [Fact]
    public async Task AQuestionOfOneWordAsksAboutTheMatterBefore()
    {
        var reply = await AskAsync("কেন?", "সেন্ট পিটার্সবার্গের নাম বদলে পেট্রোগ্রাদ রাখা হয়েছিল কি?");

        reply.ShouldBeOfType<Answer>().Citations.ShouldContain(citation => citation.Quote.Text.Contains("पेट्रोग्राद रख दिया", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheLanguageOfTheReplyDoesNotChangeHowTheQuestionIsRead()
    {
        const string question = "অক্টোবর বিপ্লব কবে হয়েছিল?";
        var own = await libraries.Revolution.AskAsync(new AskRequest(question, []));
        var other = await libraries.Revolution.AskAsync(new AskRequest(question, [], Language: Language.LanguageTag.Hindi));

        other.Question.ShouldBe(own.Question);
        other.Language.ShouldBe(Language.LanguageTag.Hindi);
        ((Answer)other).Citations[0].Quote.Passage.ShouldBe(((Answer)own).Citations[0].Quote.Passage);
    }

    private Task<Reply> AskAsync(string question, params string[] history) => libraries.Revolution.AskAsync(new AskRequest(question, history));
}
