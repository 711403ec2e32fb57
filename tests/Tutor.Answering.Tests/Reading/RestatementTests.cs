using Tutor.Answering.Reading;

namespace Tutor.Answering.Tests.Reading;

/// <summary>A correction and a follow-up without a question of its own ask the question before again, in other words.</summary>
public sealed class RestatementTests
{
    [Theory]
    [InlineData("মে মাসের ধর্মঘট কবে হয়েছিল?", "না, জুনের কথা বলছি", "জুনের মাসের ধর্মঘট কবে হয়েছিল?")]
    [InlineData("जून की हड़ताल कब हुई?", "मेरा मतलब मई से था", "मई की हड़ताल कब हुई?")]
    [InlineData("june ki hadtal kab hui", "nahi, may wali", "may ki hadtal kab hui")]
    [InlineData("১৯৪২ সালের আন্দোলন কী ছিল?", "আমি কিন্তু ১৯৩০-এর কথা জিজ্ঞেস করেছি", "১৯৩০ সালের আন্দোলন কী ছিল?")]
    [InlineData("হুমায়ুন কোথায় মারা যান?", "না না, জাহাঙ্গির", "জাহাঙ্গির কোথায় মারা যান?")]
    [InlineData("जहाँगीर कौन था?", "जहाँगीर नहीं, हुमायूँ", "हुमायूँ कौन था?")]
    [InlineData("jahangir kaun tha", "galti se likh diya, humayun na jahangir", "humayun kaun tha")]
    [InlineData("পলাশির যুদ্ধ কবে হয়?", "ভুল করে লিখেছি, বক্সারের যুদ্ধ", "বক্সারের যুদ্ধ কবে হয়?")]
    [InlineData("প্রথম চা গাছ কে লাগান?", "না, সাদা চা গাছের কথা বলছি", "প্রথম সাদা চা গাছের কে লাগান?")]
    [InlineData("akbar ke chilen?", "na, babar er kotha bolchi", "babar ke chilen?")]
    public void ACorrectionPutsTheRightWordInThePlaceOfTheOneOfItsKind(string before, string correction, string asked)
    {
        var read = Read(correction, before);
        read.Restates.ShouldBe(Restatement.Correction);
        read.Text.Text.ShouldBe(asked);
        read.Type.ShouldBe(Read(before).Type);
        read.Leans.ShouldBeFalse();
    }

    [Theory]
    [InlineData("হুমায়ুন কে ছিলেন?", "আর জাহাঙ্গির?", "জাহাঙ্গির কে ছিলেন?")]
    [InlineData("हुमायूँ कौन था?", "और जहाँगीर?", "जहाँगीर कौन था?")]
    [InlineData("humayun ke chilen?", "ar jahangir?", "jahangir ke chilen?")]
    [InlineData("जून की हड़ताल कब हुई?", "और मई वाली?", "मई की हड़ताल कब हुई?")]
    [InlineData("পলাশির যুদ্ধে কত জন মারা যায়?", "আর জখম?", "পলাশির যুদ্ধে কত জন জখম যায়?")]
    [InlineData("নীল বিদ্রোহ কেন হয়েছিল?", "আর সিপাহি বিদ্রোহ?", "সিপাহি বিদ্রোহ কেন হয়েছিল?")]
    [InlineData("राज्यसभा में कितने सदस्य हैं?", "और लोकसभा में?", "लोकसभा में कितने सदस्य हैं?")]
    [InlineData("पहली सभा कितने दिन चली?", "और दूसरी?", "दूसरी सभा कितने दिन चली?")]
    [InlineData("প্রথম ধাঁধার উত্তর কী?", "দ্বিতীয়টা?", "দ্বিতীয়টা ধাঁধার উত্তর কী?")]
    public void AFollowUpAsksTheSameOfSomethingElse(string before, string followUp, string asked)
    {
        var read = Read(followUp, before);
        read.Restates.ShouldBe(Restatement.FollowUp);
        read.Text.Text.ShouldBe(asked.Replace(" में में", " में", StringComparison.Ordinal));
        read.Type.ShouldBe(Read(before).Type);
    }

    [Fact]
    public void TheMarksOfTheQuestionStay() =>
        Read("না, জাহাঙ্গিরের কথা বলছি", "হুমায়ুনের ধর্মনীতি আলোচনা করো। (৮ নম্বর)").Marks.ShouldBe(8);

    [Fact]
    public void ACorrectionOfACorrectionIsFollowedBackToTheQuestion() =>
        Read("না না, বাবর", "আকবর কে ছিলেন?", "না, জাহাঙ্গিরের কথা বলছি").Text.Text.ShouldBe("বাবর কে ছিলেন?");

    [Fact]
    public void WhatWasCorrectedPullsNoLonger()
    {
        var read = Read("কেন?", "মে মাসের ধর্মঘট কবে হয়েছিল?", "না, জুনের কথা বলছি");
        read.Leans.ShouldBeTrue();
        read.Context.ShouldHaveSingleItem().Text.ShouldBe("জুনের মাসের ধর্মঘট কবে হয়েছিল?");
    }

    [Fact]
    public void OfSeveralQuestionsTheLastIsAskedAgain() =>
        Read("আর জাহাঙ্গির?", "১) পলাশির যুদ্ধ কবে হয়? ২) আকবর কে ছিলেন?").Text.Text.ShouldBe("জাহাঙ্গির কে ছিলেন?");

    [Theory]
    [InlineData("না, জাহাঙ্গির কবে সম্রাট হন?")]
    [InlineData("और फिर जहाँगीर कब मरा?")]
    [InlineData("না")]
    [InlineData("ধন্যবাদ")]
    [InlineData("আর তারপর?")]
    [InlineData("और उसके बाद?")]
    [InlineData("বাকি দুটি?")]
    [InlineData("জলবায়ু")]
    public void WhatAsksForItselfOrNamesNothingIsNoRestatement(string message)
    {
        var read = Read(message, "হুমায়ুন কে ছিলেন?");
        read.Restates.ShouldBe(Restatement.None);
        read.Text.Text.ShouldBe(message);
    }

    [Theory]
    [InlineData("পরেরটা?", QuestionType.When)]
    [InlineData("বাকি দুটি?", QuestionType.When)]
    [InlineData("अगली?", QuestionType.When)]
    [InlineData("আর তার ফল?", QuestionType.What)]
    [InlineData("aur uske baad?", QuestionType.What)]
    public void WhatOnlyPointsLeansAndAsksWhatWasAsked(string message, QuestionType type)
    {
        var read = Read(message, "পানিপথের যুদ্ধ কবে হয়?");
        read.Leans.ShouldBeTrue();
        read.Type.ShouldBe(type);
    }

    [Theory]
    [InlineData("ফল কী হয়?")]
    [InlineData("कब शुरू हुआ?")]
    [InlineData("কোথায় ঘটেছিল?")]
    [InlineData("ফলাফল কী হয়েছিল?")]
    [InlineData("কে প্রতিষ্ঠা করেন?")]
    [InlineData("राजधानी कहाँ थी?")]
    [InlineData("उद्देश्य क्या था?")]
    [InlineData("folafol ki hoyechilo?")]
    public void AQuestionThatNamesOnlyCommonThingsLeans(string message) => Read(message, "পানিপথের যুদ্ধ কী?").Leans.ShouldBeTrue();

    [Theory]
    [InlineData("মুঘল সাম্রাজ্যের রাজধানী কোথায় ছিল?")]
    [InlineData("চৌথ কী?")]
    [InlineData("शिवाजी का जन्म कहाँ हुआ?")]
    public void AQuestionThatNamesItsMatterStandsAlone(string message) => Read(message, "পানিপথের যুদ্ধ কী?").Leans.ShouldBeFalse();

    private static Question Read(string text, params string[] history) => QuestionReader.Read(new AskRequest(text, history), RealTutor.Glossary);
}
