using Tutor.Answering.Reading;
using Tutor.Answering.Tests.Composing;

namespace Tutor.Answering.Tests.Judging;

public sealed class PersonalMessageTests(FormsLibrary library) : IClassFixture<FormsLibrary>
{
    [Theory]
    [InlineData("আমার আর বাঁচতে ইচ্ছে করে না")]
    [InlineData("আমার আজ স্টেশনে যেতে ভয় করছে")]
    [InlineData("मेरा आज पढ़ने का मन नहीं है, गाँव जाना है")]
    [InlineData("amar kichu bhalo lage na")]
    public async Task WhoTellsOfHerselfIsNotAnsweredWithAParagraph(string message) =>
        (await library.Tutor.AskAsync(message)).ShouldBeOfType<Refusal>();

    [Theory]
    [InlineData("नमस्ते, तुम कौन हो और तुम्हें किसने बनाया?")]
    [InlineData("তোমাকে কে বানিয়েছে?")]
    [InlineData("tumi ekhon ki korcho")]
    public async Task WhoAsksAfterTheTutorItselfIsToldThatItIsNoQuestionForTheDocuments(string message) =>
        (await library.Tutor.AskAsync(message)).ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.NotAQuestionForTheDocuments);

    [Fact]
    public void WhoAsksDoesNotOnlyTellOfHerself() =>
        QuestionReader.Read(new AskRequest("আমার কাল পরীক্ষা, ঘুম স্টেশন কত উঁচুতে?", []), RealTutor.Glossary).TellsOfOneself.ShouldBeFalse();
}
