using Tutor.Answering.Phrases;
using Tutor.Language;

namespace Tutor.Answering.Tests.Composing;

public sealed class DisagreementTests(TownLibrary library)
{
    [Theory]
    [InlineData("সুবর্ণরেখা নদীর উপর লোহার সেতুর উদ্বোধন কবে হয়?", "**১৯৩৫ সালের ১৪ মার্চ**", "**16 मार्च 1935**", LanguageTag.Bengali)]
    [InlineData("सुवर्णरेखा नदी पर लोहे के पुल का उद्घाटन कब हुआ?", "**16 मार्च 1935**", "**১৯৩৫ সালের ১৪ মার্চ**", LanguageTag.Hindi)]
    [InlineData("বন্যায় নদীর পুরোনো বাঁধ কবে ভেঙে যায়?", "**১৯৫৬ সালের মে**", "**8 मई 1956**", LanguageTag.Bengali)]
    [InlineData("ধারাগিরি পাহাড়ের উচ্চতা কত মিটার?", "**৯১২**", "**905**", LanguageTag.Bengali)]
    public async Task ADocumentThatContradictsTheAnswerIsShownBesideItThoughNobodyAsks(string question, string answer, string other, LanguageTag language)
    {
        var reply = await library.AnswerAsync(question);
        var lines = reply.Text.Split('\n');
        lines.Length.ShouldBe(2, reply.Text);
        lines[0].ShouldStartWith("- ");
        lines[0].ShouldContain(answer);
        lines[0].ShouldEndWith("[1]");
        lines[1].ShouldContain(other);
        lines[1].ShouldEndWith("[2]");
        reply.Note.ShouldNotBeNull().ShouldStartWith(TutorPhrases.In(language, "note.disagree", reply.Citations[0].Quote.Document.Title, reply.Citations[1].Quote.Document.Title));
    }

    [Fact]
    public async Task ADocumentThatContradictsItselfIsShownTwice()
    {
        var reply = await library.AnswerAsync("শীতের মেলায় কত জন তাঁতি কাপড় বেচতে এসেছিলেন?");
        reply.Text.ShouldContain("**৪০০**");
        reply.Text.ShouldContain("**৪৫০**");
        reply.Note.ShouldNotBeNull().ShouldStartWith(TutorPhrases.In(LanguageTag.Bengali, "note.disagree-within", "নদীর ধারের শহর"));
    }

    [Theory]
    [InlineData("উচ্চতার হিসাবে বিষ্ণুগিরি জেলার দ্বিতীয় পাহাড় না তৃতীয়? সব বইয়ে কি একই কথা আছে?", LanguageTag.Bengali)]
    [InlineData("ऊँचाई के हिसाब से विष्णुगिरि ज़िले का दूसरा पहाड़ है या तीसरा? क्या सब किताबों में एक ही बात है?", LanguageTag.Hindi)]
    public async Task APlaceInARowIsComparedWhereTheQuestionOffersTwo(string question, LanguageTag language)
    {
        var reply = await library.AnswerAsync(question);
        reply.Text.ShouldContain("**দ্বিতীয়**");
        reply.Text.ShouldContain("**तीसरा**");
        reply.Note.ShouldNotBeNull().ShouldStartWith(TutorPhrases.In(language, "note.disagree", reply.Citations[0].Quote.Document.Title, reply.Citations[1].Quote.Document.Title));
    }

    [Theory]
    [InlineData("লোমোনোসভ পিটার্সবার্গে শুক্র গ্রহের অতিক্রমণ কবে দেখেন?", LanguageTag.Bengali, "এগারো")]
    [InlineData("लोमोनोसोव ने पीटर्सबर्ग में शुक्र ग्रह का पारगमन कब देखा?", LanguageTag.Hindi, "ग्यारह")]
    public async Task ADifferenceOfTheTwoCalendarsIsExplained(string question, LanguageTag language, string days)
    {
        var reply = await library.AnswerAsync(question);
        reply.Text.ShouldContain("**১৭৬১ সালের ২৬ মে**");
        reply.Text.ShouldContain("**6 जून 1761**");
        reply.Note.ShouldNotBeNull().ShouldStartWith(TutorPhrases.In(language, "note.calendar", days));
    }

    [Theory]
    [InlineData("শহরের প্রথম গ্রন্থাগার কবে খোলা হয়?", "৩ জুন")]
    [InlineData("শহরের দ্বিতীয় গ্রন্থাগার কবে খোলা হয়?", "২০ জুন")]
    public async Task TwoEventsAreNoDisagreement(string question, string date)
    {
        var reply = await library.AnswerAsync(question);
        reply.Citations.ShouldHaveSingleItem();
        reply.Text.ShouldContain(date);
        reply.Note.ShouldBeNull();
    }

    [Theory]
    [InlineData("শহরের রেল স্টেশন কবে খোলা হয়?")]
    [InlineData("রোয়েরিখ নাট্যশালার মঞ্চ কবে সাজান?")]
    public async Task DocumentsThatAgreeInEitherCalendarAreNotSetBesideEachOther(string question) =>
        (await library.AnswerAsync(question)).Citations.ShouldHaveSingleItem();

    [Theory]
    [InlineData("শহরের রেল স্টেশন কবে খোলা হয়? দুই বইয়ে কি একই তারিখ আছে?", LanguageTag.Bengali)]
    [InlineData("नगर का रेलवे स्टेशन कब खुला? क्या दोनों किताबों में एक ही तारीख है?", LanguageTag.Hindi)]
    [InlineData("nagar ka railway station kab khula, kya dono kitabo me same likha hai?", LanguageTag.Hindi)]
    public async Task WhoAsksWhetherTheDocumentsAgreeIsToldThatTheyDo(string question, LanguageTag language)
    {
        var reply = await library.AnswerAsync(question);
        reply.Citations.Select(citation => citation.Quote.Document.Id).ShouldBe(["town.bn", "town.hi"], ignoreOrder: true);
        reply.Note.ShouldNotBeNull().ShouldStartWith(TutorPhrases.In(language, "note.agree"));
    }

    [Theory]
    [InlineData("সুবর্ণরেখা নদীর উপর লোহার সেতুর উদ্বোধন কবে হয়?", 1)]
    [InlineData("লোমোনোসভ পিটার্সবার্গে শুক্র গ্রহের অতিক্রমণ কবে দেখেন?", 1)]
    public async Task BothSidesFitTheLengthOfOneMark(string question, int marks) =>
        (await library.AnswerAsync(new AskRequest(question, [], marks))).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(45);
}
