using Tutor.Answering.Phrases;
using Tutor.Language;
using Tutor.Testing;

namespace Tutor.Answering.Tests.Composing;

/// <summary>A student whose answer stands in the other language is told exactly that, and can read it aloud.</summary>
public sealed class OtherLanguageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RealTutor _tutor = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("documents/railway.bn.txt", """
            পাহাড়ি রেল

            দার্জিলিঙের রেলপথ

            দার্জিলিং হিমালয়ান রেলপথ ১৮৮১ সালের ৪ জুলাই চালু হয়। এই রেলপথের দৈর্ঘ্য ৮৮ কিলোমিটার।

            খেলনা গাড়ির ইঞ্জিন বাষ্পে চলে, আর চালকের পাশে দুজন লোক কয়লা ভাঙে।

            """);
        _folder.Write("documents/railway.hi.txt", """
            पहाड़ी रेल

            दार्जिलिंग का रेलमार्ग

            दार्जिलिंग हिमालयी रेलमार्ग 4 जुलाई 1881 को चालू हुआ। इस रेलमार्ग की लंबाई 88 किलोमीटर है।

            यूनेस्को ने इस रेलमार्ग को 5 दिसंबर 1999 को विश्व धरोहर घोषित किया। घूम स्टेशन 2,258 मीटर की ऊँचाई पर है।

            शिमला का रेलमार्ग

            कालका शिमला रेलमार्ग में 102 सुरंगें हैं। सबसे लंबी सुरंग बड़ोग में है।

            """);
        _tutor = await RealTutor.OfAsync(_folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        _tutor.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task WhatOnlyTheHindiDocumentKnowsIsSaidToStandThereOnlyAndWrittenInBengaliLetters()
    {
        var answer = await AnswerAsync("ইউনেস্কো রেলপথটিকে কবে বিশ্ব ঐতিহ্য ঘোষণা করে?");

        answer.Note.ShouldBe("এই প্রশ্নের উত্তর শুধু হিন্দি নথিতে পেলাম, তাই মূল হিন্দি বাক্যই তুলে দিলাম।");
        answer.Text.ShouldBe("यूनेस्को ने इस रेलमार्ग को **5 दिसंबर 1999** को विश्व धरोहर घोषित किया। [1]");
        answer.ReadingAid.ShouldBe("""
            হিন্দি লেখাটুকু বাংলা হরফে, শুধু পড়ার সুবিধার জন্য (অনুবাদ বা উদ্ধৃতি নয়):

            ইউনেস্কো নে ইস রেলমার্গ কো **5 ডিসেম্বর 1999** কো বিশ্ব ধরোহর ঘোষিত কিয়া। [1]
            """.ReplaceLineEndings("\n").Normalize());
        answer.Citations[0].Quote.Text.ShouldStartWith("यूनेस्को ने इस रेलमार्ग को 5 दिसंबर 1999 को");
    }

    [Fact]
    public async Task WhatOnlyTheBengaliDocumentKnowsIsWrittenInDevanagari()
    {
        var answer = await AnswerAsync("खिलौना गाड़ी का इंजन कैसे चलता है?");

        answer.Note.ShouldBe("इस प्रश्न का उत्तर केवल बांग्ला दस्तावेज़ों में मिला, इसलिए मूल बांग्ला वाक्य ही दिए गए हैं।");
        answer.ReadingAid.ShouldNotBeNull().ShouldContain("इंजिन वाष्पे चले, आर चालकेर पाशे दुजन लोक कयला भांगे। [1]");
    }

    [Fact]
    public async Task AQuestionInLatinLettersGetsItsAidInTheScriptOfItsLanguage()
    {
        var answer = await AnswerAsync("kalka shimla relpothe koyta surongo ache?");

        answer.Language.ShouldBe(LanguageTag.Bengali);
        answer.ReadingAid.ShouldNotBeNull().ShouldContain("কালকা শিমলা রেলমার্গ মেঁ **102**");
    }

    [Theory]
    [InlineData("দার্জিলিং হিমালয়ান রেলপথ কবে চালু হয়?", "railway.bn")]
    [InlineData("दार्जिलिंग हिमालयी रेलमार्ग कब चालू हुआ?", "railway.hi")]
    public async Task WhatTheOwnLanguageKnowsNeedsNeitherNoteNorAid(string question, string document)
    {
        var answer = await AnswerAsync(question);

        answer.Citations.ShouldAllBe(citation => citation.Quote.Document.Id == document);
        answer.Note.ShouldBeNull();
        answer.ReadingAid.ShouldBeNull();
    }

    [Fact]
    public async Task WhereTheOwnLanguageKnowsTooNobodySaysOnly()
    {
        // Asked in Hindi for a Bengali reply, the Hindi paragraph is the better one, and the Bengali one as good as it.
        var reply = await _tutor.AskAsync(new AskRequest("दार्जिलिंग हिमालयी रेलमार्ग कब चालू हुआ?", [], Language: LanguageTag.Bengali));

        var answer = reply.ShouldBeOfType<Answer>();
        answer.Citations[0].Quote.Document.Id.ShouldBe("railway.hi");
        answer.Note.ShouldBe(TutorPhrases.In(LanguageTag.Bengali, "note.other-language"));
        answer.ReadingAid.ShouldNotBeNull();
    }

    [Fact]
    public async Task AnAnswerFromBothHasAnAidForTheOtherPartAlone()
    {
        var reply = await _tutor.AskAsync(new AskRequest("দার্জিলিং হিমালয়ান রেলপথ সম্পর্কে আলোচনা করো: ইউনেস্কো, ঘুম স্টেশন, দৈর্ঘ্য", [], Marks: 8));
        Promise.Check(reply, _tutor, "both");

        var answer = reply.ShouldBeOfType<Answer>();
        answer.Citations.Select(citation => citation.Quote.Document.Id).Distinct().Count().ShouldBe(2, answer.Text);
        answer.Note.ShouldBe(TutorPhrases.In(LanguageTag.Bengali, "note.partly-other-language"));
        var aid = answer.ReadingAid.ShouldNotBeNull();
        foreach (var citation in answer.Citations)
            aid.Contains($"[{citation.Number}]", StringComparison.Ordinal).ShouldBe(citation.Quote.Document.Language == LanguageTag.Hindi);
    }

    [Fact]
    public async Task ASuggestionInTheOtherScriptCanBeReadToo()
    {
        var refusal = (await _tutor.AskAsync("শিমলার রেলমার্গের টিকিটের দাম কত টাকা?")).ShouldBeOfType<Refusal>();

        var shimla = refusal.Suggestions.Single(suggestion => suggestion.Label == "शिमला का रेलमार्ग");
        shimla.ReadingAid.ShouldBe("শিমলা কা রেলমার্গ");
        refusal.Suggestions.Where(suggestion => suggestion.Document == "railway.bn").ShouldAllBe(suggestion => suggestion.ReadingAid == null);
    }

    private async Task<Answer> AnswerAsync(string question)
    {
        var reply = await _tutor.AskAsync(question);
        Promise.Check(reply, _tutor, question);
        return reply.ShouldBeOfType<Answer>($"{question} → {reply.Text}");
    }
}
