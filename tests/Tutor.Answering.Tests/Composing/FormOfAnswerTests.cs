namespace Tutor.Answering.Tests.Composing;

public sealed class FormOfAnswerTests(FormsLibrary library)
{
    [Theory]
    [InlineData("শূন্যস্থান পূরণ করো: বর্ষার ধসে ______ জন শ্রমিক আহত হয়েছিলেন।", "উত্তর: **৪৫** —")]
    [InlineData("শূন্যস্থান পূরণ করো: ইঞ্জিনিয়ার ______ পাহাড়ি রেলপথের কাজ আরম্ভ করেন।", "উত্তর: **প্রেস্টেজ** —")]
    [InlineData("শূন্যস্থান পূরণ করো: মেরামত চলেছিল ১০ আগস্ট থেকে ______ পর্যন্ত।", "উত্তর: **২৮ সেপ্টেম্বর** —")]
    [InlineData("रिक्त स्थान भरिए: तट का प्रकाशस्तंभ ______ मीटर ऊँचा है।", "उत्तर: **41** —")]
    [InlineData("रिक्त स्थान भरिए: सुराही को धूप में सुखाकर फिर ______ में पकाया जाता है।", "उत्तर: **भट्ठी** —")]
    public async Task ABlankIsFilledFirstAndThenShownInItsSentence(string question, string opening) =>
        (await library.AnswerAsync(question)).Text.ShouldStartWith(opening);

    [Fact]
    public async Task WhereNoWordStandsOutTheSentenceAnswersTheBlank()
    {
        var answer = await library.AnswerAsync("শূন্যস্থান পূরণ করো: খাড়া ঢাল পার হওয়ার উপায় ছিল ______।");
        answer.Text.ShouldNotContain("উত্তর:");
        answer.Text.ShouldContain("ছয়টি জেড-বাঁক");
    }

    [Theory]
    [InlineData("সত্য না মিথ্যা: পালকির মালিকেরা রেলপথের পক্ষে ছিলেন।", false, "**বিরোধী**")]
    [InlineData("সত্য না মিথ্যা: পালকির মালিকেরা রেলপথের বিরোধী ছিলেন।", true, "")]
    [InlineData("সত্য না মিথ্যা: ইঞ্জিনিয়ার প্রেস্টেজ ১৮৭৯ সালের ৯ মে রেলপথের কাজ আরম্ভ করেন।", false, "**১৮৭৯ সালের ৫ মে**")]
    [InlineData("সত্য না মিথ্যা: কোম্পানি চা বহনের জন্য আর যাত্রীদের জন্য গাড়ি চালাত।", true, "")]
    [InlineData("সত্য না মিথ্যা: ইঞ্জিনিয়ার গিরিধারী পাহাড়ি রেলপথের কাজ আরম্ভ করেন।", false, "**প্রেস্টেজ**")]
    [InlineData("সত্য না মিথ্যা: ইঞ্জিনিয়ার প্রেস্টেজ পাহাড়ি রেলপথের কাজ আরম্ভ করেন।", true, "")]
    [InlineData("सही या गलत: कलाकार मोहनदास ने कुम्हारों की सहकारी समिति बनाई।", true, "")]
    [InlineData("सही या गलत: कलाकार रघुवंश ने कुम्हारों की सहकारी समिति बनाई।", false, "**मोहनदास**")]
    [InlineData("सही या गलत: सरपंच ने समिति को ज़मीन दे दी।", false, "**इनकार**")]
    [InlineData("सही या गलत: प्रकाशस्तंभ में 310 सीढ़ियाँ हैं।", false, "**203**")]
    [InlineData("सही या गलत: प्रकाशस्तंभ में 203 सीढ़ियाँ हैं।", true, "")]
    [InlineData("সত্য না মিথ্যা: কোম্পানি শুধু চা বহনের জন্য গাড়ি চালাত।", false, "**জন্য নয়**")]
    [InlineData("सही या गलत: फ़रवरी मेले के मुखिया देवव्रत ने पद छोड़ दिया।", true, "")]
    [InlineData("सही या गलत: मुखिया देवव्रत ने फ़रवरी में पद छोड़ दिया।", false, "**2 मार्च**")]
    public async Task AStatementIsJudgedByWhatItSaysAndWhatDecidesAgainstItIsInBold(string question, bool truth, string decides)
    {
        var answer = await library.AnswerAsync(question);
        answer.Truth.ShouldBe(truth, answer.Text);
        answer.Text.ShouldContain(decides);
    }

    [Theory]
    [InlineData("তিনধারিয়া স্টেশন থেকে প্রথম ট্রেন কত তারিখে এবং সকাল কটায় ছাড়ে?", "**৪ জুলাই** **সকাল ৯টায়**")]
    [InlineData("বর্ষার ধসের পরে মেরামত কবে চলে?", "**১০ আগস্ট থেকে ২৮ সেপ্টেম্বর**")]
    [InlineData("আনাতোলি কবে সেতু পরিদর্শন করেন?", "**14-15 জুন, 1901 (জুন 27-28, নতুন শৈলী)**")]
    public async Task ADateAndATimeAndARangeAreBoldAsAsked(string question, string bold) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(bold);

    [Theory]
    [InlineData("কুমোরদের সমবায় সমিতি কে গড়েছিলেন?", "**मोहनदास** ने")]
    [InlineData("कुम्हारों की सहकारी समिति किसने बनाई?", "**मोहनदास** ने")]
    [InlineData("পাহাড়ি রেলপথের কাজ কে আরম্ভ করেন?", "**প্রেস্টেজ** পাহাড়ি")]
    [InlineData("সেতুর নকশা কার নেতৃত্বে আঁকা হয়?", "**সোরাবজির** নেতৃত্বে")]
    [InlineData("সেতুর প্রথম পাথর কে বসান?", "বসান **ডাক্তার মৃগাঙ্ক সোম**,")]
    [InlineData("লোহার কড়ি কোথায় ঢালাই হয়েছিল?", "**বার্নপুরের কারখানায়**")]
    public async Task ThePersonOrThePlaceAskedForIsBold(string question, string bold) =>
        (await library.AnswerAsync(question)).Text.ShouldContain(bold);

    [Theory]
    [InlineData("সেতুর টাকা কে দিয়েছিলেন?")]
    [InlineData("সোরাবজি কে ছিলেন?")]
    public async Task WhereTwoNamesWouldDoOrTheQuestionGivesTheNameNoneIsBold(string question) =>
        (await library.AnswerAsync(question)).Text.ShouldNotContain("**");

    [Fact]
    public async Task ASentenceThatNamesNobodyTakesItsNeighbourThatTellsWhoDidIt() =>
        (await library.AnswerAsync("गाँव का पुस्तकालय किसने शुरू किया?")).Text.ShouldContain("**सुलोचना** ने");

    [Fact]
    public async Task WhatIsCalledSoIsToldWithItsName() =>
        (await library.AnswerAsync("জোড়কড়ি কাকে বলে?")).Text.ShouldContain("দুটি লোহার পাত");

    [Fact]
    public async Task BothNumbersAreBoldWhereTwoAreAsked()
    {
        var answer = await library.AnswerAsync("प्रकाशस्तंभ कितने मीटर ऊँचा है और उसमें कितनी सीढ़ियाँ हैं?");
        answer.Text.ShouldContain("**41**");
        answer.Text.ShouldContain("**203**");
    }

    [Fact]
    public async Task AListIsGivenWholeWithItsLeadInAndNothingElse() =>
        (await library.AnswerAsync("রেলের মজুরদের কী কী দাবি ছিল?")).Text.ShouldBe("""
            - রেলের মজুরদের দাবি ছিল তিনটি:
            - আট ঘণ্টার কাজ
            - পাকা বাসা
            - বিনা খরচে ওষুধ [1]
            """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("তিনধারিয়া ও ঘুম স্টেশনের তুলনা করো।", "**তিনধারিয়া**", "**ঘুম**")]
    [InlineData("ঘুম আর তিনধারিয়া স্টেশনের পার্থক্য লেখো।", "**ঘুম**", "**তিনধারিয়া**")]
    public async Task AComparisonGivesEachSideItsPointInTheOrderAsked(string question, string first, string second)
    {
        var lines = (await library.AnswerAsync(question)).Text.Split('\n');
        lines.Length.ShouldBe(2, string.Join('\n', lines));
        lines[0].ShouldStartWith($"- {first}");
        lines[0].ShouldEndWith(" [1]");
        lines[1].ShouldStartWith($"- {second}");
        lines[1].ShouldEndWith(" [2]");
    }

    [Fact]
    public async Task AQuotationThatBreaksOffIsClosed() =>
        (await library.AnswerAsync("এ পথে রাতে কোনো গাড়ি চলে কি না, স্টেশনমাস্টার কী লিখেছিলেন? (১ নম্বর)")).Text.ShouldContain("চলে না। …” [1]");
}
