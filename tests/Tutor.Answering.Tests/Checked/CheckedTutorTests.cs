using Tutor.Answering.Checked;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering.Tests.Checked;

public sealed class CheckedTutorTests(SchoolLibraries libraries)
{
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";

    private readonly Answers _answers = new();

    [Fact]
    public async Task ATeachersAnswerIsGivenToTheSameQuestionInOtherWordsWithItsQuoteLookedUp()
    {
        var passage = libraries.Revolution.Library.Documents[0].Passages[3];
        var known = _answers.Add(Question, "শিক্ষকের উত্তর। [1]", passage, new TextSpan(0, 5));

        var answer = (await AskAsync("october biplob kobe hoyechilo")).ShouldBeOfType<Answer>();

        answer.CheckedAnswer.ShouldBe(known.Id);
        answer.Text.ShouldBe("শিক্ষকের উত্তর। [1]");
        answer.Note.ShouldBe("এই উত্তরটি একজন শিক্ষক দেখে দিয়েছেন।");
        answer.Language.ShouldBe(LanguageTag.Bengali);
        answer.Question.ShouldBe(new QuestionSummary(QuestionType.When, 1, "latin"));
        var citation = answer.Citations.ShouldHaveSingleItem();
        citation.Quote.Text.ShouldBe(passage.Text);
        citation.Quote.Evidence.ShouldBe([new TextSpan(0, 5)]);
        answer.Retrieved.ShouldHaveSingleItem().Passage.ShouldBe(passage.Id);
    }

    [Theory]
    [InlineData("ফেব্রুয়ারি বিপ্লব কবে হয়েছিল?")]
    [InlineData("अक्टूबर क्रांति कब हुई थी?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল? লেনিন কে ছিলেন?")]
    [InlineData("কেন?")]
    [InlineData("")]
    public async Task EveryOtherQuestionIsAnsweredAsEver(string question)
    {
        _answers.Add(Question, "শিক্ষকের উত্তর। [1]", libraries.Revolution.Library.Documents[0].Passages[3]);

        var reply = await AskAsync(question);

        (reply as Answer)?.CheckedAnswer.ShouldBeNull();
        reply.Text.ShouldBe((await libraries.Revolution.AskAsync(question)).Text);
    }

    [Fact]
    public async Task AFollowUpThatAsksTheQuestionAgainOfAnotherThingIsThatQuestion()
    {
        var known = _answers.Add("লেনিন কে ছিলেন?", "শিক্ষকের উত্তর। [1]", libraries.Revolution.Library.Documents[0].Passages[3]);

        (await AskAsync("আর লেনিন?", "কেরেনস্কি কে ছিলেন?")).ShouldBeOfType<Answer>().CheckedAnswer.ShouldBe(known.Id);
        (await AskAsync("লেনিন কে ছিলেন?", "কেরেনস্কি কে ছিলেন?")).ShouldBeOfType<Answer>().CheckedAnswer.ShouldBe(known.Id);
        (await AskAsync("আর স্টালিন?", "কেরেনস্কি কে ছিলেন?") as Answer)?.CheckedAnswer.ShouldBeNull();
    }

    [Theory]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", LanguageTag.Bengali, true)]
    [InlineData("october biplob kobe hoyechilo", LanguageTag.Bengali, true)]
    [InlineData("अक्टूबर क्रांति कब हुई थी?", LanguageTag.Hindi, true)]
    [InlineData("अक्टूबर क्रांति कब हुई थी?", LanguageTag.Bengali, false)]
    [InlineData("কেন?", LanguageTag.Bengali, false)]
    [InlineData("আর লেনিন?", LanguageTag.Bengali, false)]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল? লেনিন কে ছিলেন?", LanguageTag.Bengali, false)]
    public void AQuestionStandsAloneWhereItsAnswerCanBeGivenAgain(string question, LanguageTag answerIn, bool standsAlone) =>
        new StandaloneQuestions(libraries.Revolution.Shelf, libraries.Revolution.Analysis).Contains(question, answerIn).ShouldBe(standsAlone);

    [Fact]
    public async Task APassageThatIsGoneIsNeverQuoted()
    {
        _answers.Add(Question, "শিক্ষকের উত্তর। [1]", libraries.Revolution.Library.Documents[0].Passages[3] with { Id = new PassageId("gone.bn", "000000000000") });

        (await AskAsync(Question)).ShouldBeOfType<Answer>().CheckedAnswer.ShouldBeNull();
    }

    [Fact]
    public async Task AnAnswerThatIsAddedIsUsedAndOneThatIsTakenAwayIsNot()
    {
        var passage = libraries.Revolution.Library.Documents[0].Passages[3];
        var tutor = Tutor();
        (await AskAsync(tutor, Question)).CheckedAnswer.ShouldBeNull();
        _answers.Add(Question, "শিক্ষকের উত্তর। [1]", passage);
        (await AskAsync(tutor, Question)).CheckedAnswer.ShouldNotBeNull();
        _answers.Clear();
        (await AskAsync(tutor, Question)).CheckedAnswer.ShouldBeNull();
    }

    private static async Task<Answer> AskAsync(CheckedTutor tutor, string question) =>
        (await tutor.AskAsync(new AskRequest(question, []), CancellationToken.None)).ShouldBeOfType<Answer>();

    private Task<Reply> AskAsync(string question, params string[] history) => Tutor().AskAsync(new AskRequest(question, history), CancellationToken.None);

    private CheckedTutor Tutor() => new(libraries.Revolution.Tutor, _answers, libraries.Revolution.Shelf, libraries.Revolution.Analysis);

    private sealed class Answers : ICheckedAnswers
    {
        private IReadOnlyList<CheckedAnswer> _all = [];

        public CheckedAnswer Add(string question, string text, Passage passage, params TextSpan[] evidence)
        {
            var answer = new CheckedAnswer(Guid.NewGuid(), question, LanguageTag.Bengali, text, [new CheckedCitation(1, passage.Id, evidence)]);
            _all = [answer, .. _all];
            return answer;
        }

        public void Clear() => _all = [];

        public IReadOnlyList<CheckedAnswer> In(Library library) => _all;
    }
}
