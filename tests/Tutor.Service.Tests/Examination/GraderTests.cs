using Tutor.Service.Api;
using Tutor.Service.Examination;

namespace Tutor.Service.Tests.Examination;

public sealed class GraderTests
{
    private const string Source = "প্রথম অনুচ্ছেদ। হাওড়া সেতু ১৯৪৩ সালে খোলা হয়। শেষ।";

    private static readonly ExamQuestion s_question = new("1", "when", 1, "bn", "native", "কবে?", true)
    {
        Gold = [new GoldPassage("a.bn.txt", "সেতু ১৯৪৩ সালে"), new GoldPassage("b.hi.txt", "1943 में")],
        Answer = [["1943", "তেতাল্লিশ"], ["খোলা"]],
    };

    private readonly Grader _grader = new([Source]);

    [Fact]
    public void ARightReplyHasTheParagraphTheAnswerTheLengthAndTheLanguage()
    {
        var grade = _grader.Grade(s_question, Reply("**১৯৪৩** সালে খোলা হয়। [1]", "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়।"));

        grade.ShouldBe(new Grade(Right: true, Cited: true, First: true, Answered: true, Brief: true, Language: true, Verbatim: true, Refused: false, Rank: 1));
    }

    [Fact]
    public void AWrongFirstCitationIsNotFirst()
    {
        var grade = _grader.Grade(s_question, Reply("1943 খোলা", "প্রথম অনুচ্ছেদ।", "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়।"));

        grade.Cited.ShouldBe(true);
        grade.First.ShouldBe(false);
        grade.Rank.ShouldBe(2);
        grade.Right.ShouldBeTrue();
    }

    [Fact]
    public void EveryGroupMustBeSaid() =>
        _grader.Grade(s_question, Reply("১৯৪৩", "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়।")).Answered.ShouldBe(false);

    [Fact]
    public void WhereAllAreNeededOneParagraphIsNotEnough() =>
        _grader.Grade(s_question with { Need = "all" }, Reply("1943 খোলা", "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়।")).Cited.ShouldBe(false);

    [Fact]
    public void AQuoteThatStandsInNoSourceIsNotVerbatim() =>
        _grader.Grade(s_question, Reply("1943 খোলা", "সেতু ১৯৪৩ সালে বন্ধ হয়।")).Verbatim.ShouldBe(false);

    [Theory]
    [InlineData(1, 45)]
    [InlineData(2, 70)]
    [InlineData(3, 100)]
    [InlineData(5, 170)]
    [InlineData(8, 260)]
    [InlineData(4, 260)]
    public void MarksBoundTheLength(int marks, int words)
    {
        var question = s_question with { Marks = marks };

        _grader.Grade(question, Reply(string.Join(' ', Enumerable.Repeat("ক", words)))).Brief.ShouldBe(true);
        _grader.Grade(question, Reply(string.Join(' ', Enumerable.Repeat("ক", words + 1)))).Brief.ShouldBe(false);
    }

    [Fact]
    public void AMultipleChoiceQuestionIsGradedByTheOptionChosen()
    {
        var question = s_question with { Type = "mcq", Answer = [["১৯৪৩"]] };
        var reply = Reply("", "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়।");

        _grader.Grade(question, reply with { Choice = new WireChoice(0, "1943 সাল") }).Answered.ShouldBe(true);
        _grader.Grade(question, reply with { Choice = new WireChoice(1, "1947 সাল") }).Answered.ShouldBe(false);
        _grader.Grade(question, reply).Answered.ShouldBe(false);
    }

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("true", false, false)]
    [InlineData("false", false, true)]
    [InlineData("false", null, false)]
    public void ATrueOrFalseQuestionIsGradedByTheTruthSaid(string right, bool? said, bool answered) =>
        _grader.Grade(s_question with { Type = "truefalse", Answer = [[right]] }, Reply("") with { Truth = said }).Answered.ShouldBe(answered);

    [Fact]
    public void AnUnanswerableQuestionIsRightWhenRefused()
    {
        var question = s_question with { Answerable = false, Gold = [], Answer = [] };

        _grader.Grade(question, Reply("নেই") with { Kind = "refusal" })
            .ShouldBe(new Grade(Right: true, null, null, null, null, Language: true, Verbatim: true, Refused: true, null));
        _grader.Grade(question, Reply("১৯৪৩", "প্রথম অনুচ্ছেদ।")).Right.ShouldBeFalse();
    }

    [Fact]
    public void WithoutSourcesNothingIsSaidAboutQuotes() =>
        new Grader([]).Grade(s_question, Reply("১৯৪৩")).Verbatim.ShouldBeNull();

    private static AskResponse Reply(string text, params string[] quotes) => new()
    {
        Kind = "answer",
        Language = "bn",
        Text = text,
        Question = new WireQuestion("when", 1, "native"),
        Confidence = 1,
        Citations = [.. quotes.Select((quote, i) => new WireCitation(i + 1, "a.bn", "A", null, i + 1, quote, [], "/sources/a.bn"))],
        Retrieved = [.. quotes.Select((quote, i) => new WireRetrieved("a.bn", i + 1, 1, quote))],
    };
}
