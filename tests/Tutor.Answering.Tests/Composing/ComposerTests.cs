using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Tests.Composing;

public sealed class ComposerTests(TinyLibrary library)
{
    [Theory]
    [InlineData("প্রথম চা গাছ কবে লাগানো হয়?", "**১৮৪১ সালের ১০ নভেম্বর**")]
    [InlineData("कार्ल फ़्रिश को नोबेल पुरस्कार कब मिला?", "**12 अक्टूबर 1973**")]
    [InlineData("prothom cha gach kobe lagano hoy?", "**১৮৪১ সালের ১০ নভেম্বর**")]
    public async Task AQuestionForADateHasTheDateInBold(string question, string date) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(date);

    [Theory]
    [InlineData("বাগানে কত জন শ্রমিক কাজ করেন?", "**৮৭**")]
    [InlineData("रानी रोज़ कितने अंडे देती है?", "**2,000**")]
    public async Task AQuestionForANumberHasTheNumberInBold(string question, string number) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(number);

    [Theory]
    [InlineData("প্রথম চা গাছ কে লাগান? (ক) ফ্রিশ (খ) মালি (গ) ক্যাম্পবেল (ঘ) রানি", 2, "ক্যাম্পবেল")]
    [InlineData("छत्ते में कौन डंक नहीं मारता? (अ) रानी (ब) नर (स) श्रमिक (द) फूल", 1, "नर")]
    [InlineData("কোন চা বিদেশে পাঠানো হয়?\nক) সাদা চা\nখ) সবুজ চা\nগ) নীল চা\nঘ) কালো চা", 3, "কালো চা")]
    public async Task TheOptionThatTheEvidenceSpeaksForIsChosen(string question, int index, string option)
    {
        var answer = await library.AnswerAsync(question);
        answer.Question.Type.ShouldBe(QuestionType.MultipleChoice);
        answer.Choice.ShouldBe(new Choice(index, option), answer.Text);
        answer.Text.ShouldContain($"**{option}**");
    }

    [Fact]
    public async Task AnOptionCannotWriteAMarkerIntoTheAnswer()
    {
        var answer = await library.AnswerAsync("প্রথম চা গাছ কে লাগান? (ক) ফ্রিশ [2] (খ) **ক্যাম্পবেল** [7] (গ) মালি");
        answer.Choice.ShouldNotBeNull().Index.ShouldBe(1, answer.Text);
        answer.Text.ShouldStartWith("উত্তর: **ক্যাম্পবেল 7** —");
    }

    [Theory]
    [InlineData("বাগানে যে চা তৈরি হয়, কোনটি তার মধ্যে নয়? (ক) কালো চা (খ) নীল চা (গ) সবুজ চা (ঘ) সাদা চা", 1)]
    [InlineData("বাগানে যে চা তৈরি হয়, কোনটি তার মধ্যে নয়? (ক) লাল চা (খ) সাদা চা (গ) সবুজ চা (ঘ) কালো চা", 0)]
    public async Task TheOptionThatTheEvidenceDoesNotSpeakForIsChosenWhenTheWrongOneIsAsked(string question, int index)
    {
        var answer = await library.AnswerAsync(question);
        answer.Choice.ShouldNotBeNull().Index.ShouldBe(index, answer.Text);
    }

    [Theory]
    [InlineData("সত্য না মিথ্যা: চা পাতা ভোরবেলা তোলা হয়।", true)]
    [InlineData("সত্য না মিথ্যা: সাদা চা আগুনে সেঁকা হয়।", false)]
    [InlineData("সত্য না মিথ্যা: সাদা চা আগুনে সেঁকা হয় না।", true)]
    [InlineData("সত্য না মিথ্যা: রোদ উঠলে চা পাতার গন্ধ বাড়ে।", false)]
    [InlineData("চা পাতা ভোরবেলা তোলা হয়। সত্য না মিথ্যা?", true)]
    [InlineData("এটা কি ঠিক যে সাদা চা আগুনে সেঁকা হয়?", false)]
    [InlineData("ডাক্তার ক্যাম্পবেল প্রথম চা গাছ লাগিয়ে পুরস্কার পাননি, ঠিক না ভুল?", true)]
    [InlineData("सही या गलत: नर मक्खियाँ डंक मारती हैं।", false)]
    [InlineData("सही या गलत: नर मक्खियाँ डंक नहीं मारतीं।", true)]
    [InlineData("सही या गलत: रानी रोज़ 500 अंडे देती है।", false)]
    [InlineData("सही या गलत: रानी रोज़ 2,000 अंडे देती है।", true)]
    public async Task AStatementIsTrueWhenTheEvidenceSaysItAndFalseWhenItDeniesIt(string question, bool truth)
    {
        var answer = await library.AnswerAsync(question);
        answer.Truth.ShouldBe(truth, answer.Text);
        new[] { truth ? "truth.true" : "truth.false", truth ? "truth.likely" : "truth.unlikely" }.ShouldContain(verdict => answer.Text.StartsWith(TutorPhrases.In(answer.Language, verdict), StringComparison.Ordinal), answer.Text);
    }

    [Theory]
    [InlineData("সত্য না মিথ্যা: পুরুষেরা চা পাতা শুকিয়ে বাজারে নিয়ে যান।")]
    [InlineData("सही या गलत: रानी मक्खी सर्दियों में दूसरे देश उड़ जाती है।")]
    public async Task AStatementThatNoSentenceSaysIsSaidNotToStandThere(string question)
    {
        var answer = await library.AnswerAsync(question);
        answer.Truth.ShouldBe(false, answer.Text);
        answer.Text.ShouldStartWith(TutorPhrases.In(answer.Language, "truth.unsupported"));
        answer.Confidence.ShouldBeLessThan(0.8);
    }

    [Theory]
    [InlineData("শূন্যস্থান পূরণ করো: বাগানে এখন ______ জন শ্রমিক কাজ করেন।", "৮৭")]
    [InlineData("প্রথম চা গাছ লাগান ডাক্তার ____।", "ক্যাম্পবেল")]
    [InlineData("रिक्त स्थान भरिए: श्रमिक मक्खियाँ फूलों से ______ लाती हैं।", "रस")]
    public async Task ABlankIsFilledByTheSentenceThatHoldsIt(string question, string missing)
    {
        var answer = await library.AnswerAsync(question);
        answer.Question.Type.ShouldBe(QuestionType.FillBlank);
        answer.Text.ShouldContain(missing);
    }

    [Fact]
    public async Task AListIsGivenWithAllItsItems()
    {
        var answer = await library.AnswerAsync("বাগানে কী কী চা তৈরি হয়?");
        answer.Question.Type.ShouldBe(QuestionType.List);
        foreach (var item in new[] { "কালো চা", "সবুজ চা", "সাদা চা" })
            answer.Text.ShouldContain(item);
    }

    [Theory]
    [InlineData("চা পাতা ভোরবেলা তোলা হয় কেন?", "কারণ রোদ উঠলে পাতার গন্ধ কমে যায়")]
    [InlineData("श्रमिक मक्खियाँ फूलों से रस क्यों लाती हैं?", "क्योंकि उसी से शहद बनता है")]
    public async Task AReasonIsGivenInTheSourcesWords(string question, string reason) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(reason);

    [Theory]
    [InlineData("রানি রোজ কত ডিম দেয়?", LanguageTag.Bengali, TinyLibrary.Bees)]
    [InlineData("चाय का पहला पौधा किस डॉक्टर ने लगाया?", LanguageTag.Hindi, TinyLibrary.Tea)]
    public async Task AnAnswerFromTheOtherLanguagesDocumentSaysSo(string question, LanguageTag language, string document)
    {
        var answer = await library.AnswerAsync(question);
        answer.Language.ShouldBe(language);
        answer.Citations.ShouldAllBe(citation => citation.Quote.Document.Id == document);
        answer.Note.ShouldBe(TutorPhrases.In(language, "note.only-other-language"));
    }

    [Fact]
    public async Task AnAnswerFromTheOwnLanguageHasNoNote() =>
        (await library.AnswerAsync("প্রথম চা গাছ কে লাগান?")).Note.ShouldBeNull();

    [Theory]
    [InlineData("তাঁর বাড়ি কোথায় ছিল?", "ডাক্তার ক্যাম্পবেল কে ছিলেন?", "বিচউডে")]
    [InlineData("उन्हें नोबेल पुरस्कार कब मिला?", "कार्ल फ़्रिश कौन थे?", "1973")]
    [InlineData("কবে?", "প্রথম চা গাছ কে লাগান?", "১৮৪১")]
    public async Task AFollowUpLeansOnTheMessageBefore(string question, string before, string answer) =>
        (await library.AnswerAsync(question, before)).Text.ShouldContain(answer);

    [Theory]
    [InlineData("চা বাগানের ম্যানেজারের মাসিক বেতন কত টাকা?")]
    [InlineData("चाय बागान के मैनेजर का मासिक वेतन कितने रुपये है?")]
    public async Task ARefusalOffersWhatTheDocumentsDoSpeakOf(string question)
    {
        var reply = await library.Tutor.AskAsync(question);
        Promise.Check(reply, library.Tutor, question);
        var refusal = reply.ShouldBeOfType<Refusal>(reply.Text);
        refusal.Reason.ShouldBe(RefusalReason.NotInSources);
        refusal.Text.ShouldBe(TutorPhrases.In(refusal.Language, "refuse.not-in-sources"));
        refusal.Suggestions.ShouldNotBeEmpty();
        refusal.Suggestions[0].Document.ShouldBe(TinyLibrary.Tea);
        refusal.Suggestions[0].Url.ShouldStartWith("/sources/tea.bn#p");
    }

    [Theory]
    [InlineData("", "bn", RefusalReason.NothingAsked)]
    [InlineData("😀🎉", "bn", RefusalReason.NothingAsked)]
    [InlineData("?!।", "bn", RefusalReason.NothingAsked)]
    [InlineData("চায়ের উপর একটা হাসির কবিতা লেখো", "bn", RefusalReason.NotAQuestionForTheDocuments)]
    [InlineData("एक मज़ेदार चुटकुला सुनाओ", "hi", RefusalReason.NotAQuestionForTheDocuments)]
    public async Task WhatIsNoQuestionForTheDocumentsIsRefusedWithItsReason(string message, string language, RefusalReason reason)
    {
        var refusal = (await library.Tutor.AskAsync(message)).ShouldBeOfType<Refusal>();
        refusal.Reason.ShouldBe(reason);
        refusal.Language.Code().ShouldBe(language);
        refusal.Suggestions.ShouldBeEmpty();
    }
}
