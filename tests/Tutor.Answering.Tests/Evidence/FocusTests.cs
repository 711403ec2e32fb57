using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Tests.Evidence;

public sealed class FocusTests
{
    [Theory]
    [InlineData("নবাবের সেনাপতির মৃত্যু কবে হয়?", "মৃত্যু")]
    [InlineData("রাজধানী কোথায় সরানো হয়?", "রাজধানী সরানো")]
    [InlineData("কে সন্ধিতে সই করেন?", "সন্ধিতে সই")]
    [InlineData("मेले का नारा किसने दिया?", "नारा")]
    [InlineData("किसने संधि पर हस्ताक्षर किए?", "संधि हस्ताक्षर")]
    [InlineData("pehle governor kaun the?", "governor")]
    public void ItIsTheWordBeforeTheQuestionWordAndThoseBehindIt(string question, string focus) => Of(question).ShouldBe(focus);

    [Theory]
    [InlineData("সন্ধির শর্তগুলি আলোচনা করো।")]
    [InlineData("সত্য না মিথ্যা: নবাব সন্ধিতে সই করেন।")]
    [InlineData("নবাবের সেনাপতি")]
    [InlineData("কোন মুঘল সম্রাট দুর্গ বানান?")]
    [InlineData("मेले का नारा क्या था?")]
    public void WithoutASingleFactOrWithoutAQuestionWordApartFromTheMatterThereIsNone(string question) => Of(question).ShouldBe("");

    [Fact]
    public void ATermOfAnEarlierMessageIsNoFocus()
    {
        var question = QuestionReader.Read(new AskRequest("তার মৃত্যু কবে হয়?", ["নবাবের সেনাপতি কে ছিলেন?"]), RealTutor.Glossary);
        Focus.Of(question, [Term("মৃত্যু", 1), Term("সেনাপতি", -1)]).ShouldBe([true, false]);

        var first = QuestionReader.Read(new AskRequest("কবে মৃত্যু হয়?", ["নবাবের সেনাপতি কে ছিলেন?"]), RealTutor.Glossary);
        Focus.Of(first, [Term("মৃত্যু", 1), Term("সেনাপতি", -1)]).ShouldBe([true, false]);
    }

    [Fact]
    public void WithoutTermsThereIsNone() =>
        Focus.Of(QuestionReader.Read(new AskRequest("কবে?", []), RealTutor.Glossary), []).ShouldBeEmpty();

    private static string Of(string asked)
    {
        var question = QuestionReader.Read(new AskRequest(asked, []), RealTutor.Glossary);
        var words = question.Text.Tokens.Select((token, i) => (token.Text, Place: i)).Where(word => InstructionWords.IsContent(question.Text.Words, word.Place)).ToList();
        var focus = Focus.Of(question, [.. words.Select(word => Term(word.Text, word.Place))]);
        return string.Join(' ', words.Where((_, i) => focus[i]).Select(word => word.Text));
    }

    private static QuestionTerm Term(string word, int position) =>
        new(word, position, [new SpelledAs(Word.From(Tokenizer.Tokenize(word)[0]), 1)], new Dictionary<int, double>()) { Weight = 1 };
}
