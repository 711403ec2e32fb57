using Tutor.Answering.Composing;
using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Tests.Composing;

public sealed class SeveralQuestionsTests(TinyLibrary library)
{
    [Theory]
    [InlineData("প্রথম চা গাছ কবে লাগানো হয়? বাগানে কী কী চা তৈরি হয়?", "১৮৪১ সালের ১০ নভেম্বর", "সবুজ চা")]
    [InlineData("নিচের প্রশ্নগুলির উত্তর দাও:\n১) প্রথম চা গাছ কবে লাগানো হয়?\n২) চা পাতা ভোরবেলা তোলা হয় কেন?", "১৮৪১ সালের ১০ নভেম্বর", "রোদ উঠলে")]
    [InlineData("1. रानी रोज़ कितने अंडे देती है? (1) 2. श्रमिक मक्खियाँ फूलों से रस क्यों लाती हैं? (2)", "2,000", "शहद")]
    [InlineData("1) prothom cha gach kobe lagano hoy 2) bagane ki ki cha toiri hoy", "১৮৪১ সালের ১০ নভেম্বর", "সবুজ চা")]
    public async Task EachIsAnsweredUnderItsNumberWithItsOwnCitation(string message, string first, string second)
    {
        var answer = await library.AnswerAsync(message);
        answer.Parts.Count.ShouldBe(2);
        answer.Parts.ShouldAllBe(part => part.IsAnswered);
        answer.Parts[0].Text.Replace("**", "", StringComparison.Ordinal).ShouldContain(first);
        answer.Parts[1].Text.Replace("**", "", StringComparison.Ordinal).ShouldContain(second);
        answer.Explanation.Details.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AParagraphThatAnswersTwoOfThemIsCitedOnce()
    {
        var answer = await library.AnswerAsync("১) প্রথম চা গাছ কে লাগান?\n২) সাদা চা আগুনে সেঁকা হয় কি?\n৩) বাগানে কত জন শ্রমিক কাজ করেন?");
        answer.Parts.Count.ShouldBe(3);
        answer.Citations.Count.ShouldBe(2);
        answer.Parts[0].Text.ShouldEndWith("[1]");
        answer.Parts[2].Text.ShouldEndWith("[1]");
    }

    [Theory]
    [InlineData("১) বাগানে কত জন শ্রমিক কাজ করেন? ২) ম্যানেজারের মাসিক বেতন কত টাকা? ৩) তাজমহল কোথায়?", LanguageTag.Bengali, "১", "২", "৩")]
    [InlineData("(a) rani roz kitne ande deti hai (b) tajmahal kahan hai (c) manager ka vetan kitna hai", LanguageTag.Hindi, "a", "b", "c")]
    public async Task WhatTheDocumentsDoNotKnowIsSaidInItsPlace(string message, LanguageTag language, params string[] labels)
    {
        var answer = await library.AnswerAsync(message);
        answer.Parts.Select(part => part.Label).ShouldBe(labels);
        answer.Parts.Select(part => part.IsAnswered).ShouldBe([true, false, false]);
        answer.Parts[1].Text.ShouldBe(TutorPhrases.In(language, "part.not-in-sources"));
        answer.Text.ShouldContain($"**({labels[1]})** {TutorPhrases.In(language, "part.not-in-sources")}");
    }

    [Fact]
    public async Task WhereNoneIsKnownTheReplyIsOneRefusal()
    {
        const string message = "১) তাজমহল কোথায়? ২) আকবরের পিতা কে ছিলেন?";
        var reply = await library.Tutor.AskAsync(message);
        Promise.Check(reply, library.Tutor, message);
        reply.ShouldBeOfType<Refusal>().Text.ShouldBe(TutorPhrases.In(LanguageTag.Bengali, "refuse.not-in-sources"));
    }

    [Theory]
    [InlineData("প্রথম চা গাছ কে লাগান? বাগানে এখন কত জন শ্রমিক কাজ করেন?", "ক্যাম্পবেল", "৮৭")]
    [InlineData("छत्ते में कितनी रानी होती हैं? वह रोज़ कितने अंडे देती है?", "एक ही रानी", "2,000")]
    public async Task QuestionsThatOneParagraphAnswersAreAnsweredTogether(string message, string first, string second)
    {
        var answer = await library.AnswerAsync(message);
        answer.Parts.ShouldBeEmpty();
        answer.Citations.ShouldHaveSingleItem();
        answer.Text.ShouldContain(first);
        answer.Text.ShouldContain(second);
    }

    [Fact]
    public async Task TheMarksOfTheMessageBoundAllPartsTogether()
    {
        const string message = "১) প্রথম চা গাছ কবে লাগানো হয়? ২) চা পাতা কখন তোলা হয়? ৩) সাদা চা কী? ৪) বাগানে কত জন শ্রমিক?";
        var reply = await library.Tutor.AskAsync(new AskRequest(message, [], Marks: 2));
        Promise.Check(reply, library.Tutor, message);
        WordCount.Of(reply.Text).ShouldBeLessThanOrEqualTo(70, reply.Text);
    }

    [Fact]
    public async Task AnEleventhQuestionIsAskedToBeSentAgain()
    {
        var message = string.Join("\n", Enumerable.Range(1, 11).Select(n => $"{n}. রানি রোজ কত ডিম দেয়?"));
        var answer = await library.AnswerAsync(message);
        answer.Parts.Count.ShouldBe(10);
        answer.Note.ShouldNotBeNull().ShouldContain(TutorPhrases.In(LanguageTag.Bengali, "parts.too-many", 10));
    }

    [Fact]
    public async Task WhatIsToBeSaidOfAnAnswerNamesItsNumber()
    {
        var answer = await library.AnswerAsync("১) বাগানে কত জন শ্রমিক কাজ করেন? ২) রানি রোজ কত ডিম দেয়?");
        answer.Note.ShouldNotBeNull().ShouldStartWith("(২) ");
        answer.ReadingAid.ShouldNotBeNull().ShouldContain("**(২)**");
    }
}
