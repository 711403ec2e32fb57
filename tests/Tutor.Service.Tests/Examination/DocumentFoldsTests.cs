using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Service.Examination;
using Tutor.Service.Hosting;

namespace Tutor.Service.Tests.Examination;

public sealed class DocumentFoldsTests
{
    private static readonly DocumentFolds s_folds = new(LibraryOf("bees.bn", "class9/tea.hi", "kites.hi"));

    [Fact]
    public void AQuestionBelongsToTheFirstDocumentThatAnswersIt()
    {
        s_folds.FoldOf(Question("1", "kites.hi.txt")).ShouldBe("kites.hi");
        s_folds.FoldOf(Question("2", "bees.bn.txt", "kites.hi.txt")).ShouldBe("bees.bn");
    }

    [Fact]
    public void AnExaminationNamesAFileWithOrWithoutItsFolder()
    {
        s_folds.FoldOf(Question("1", "tea.hi.txt")).ShouldBe("class9/tea.hi");
        s_folds.FoldOf(Question("1", "class9/tea.hi.txt")).ShouldBe("class9/tea.hi");
    }

    [Fact]
    public void UnanswerableQuestionsAreDealtOutTheSameInEveryRun()
    {
        string[] ids = ["u1", "u2", "u3", "u4", "u5", "u6"];

        // The first four bytes of each id's SHA-256, little endian, modulo 3.
        ids.Select(id => s_folds.FoldOf(Question(id))).ShouldBe(
            ["bees.bn", "class9/tea.hi", "bees.bn", "class9/tea.hi", "bees.bn", "kites.hi"]);
    }

    [Fact]
    public void EveryDocumentGetsAFairShareOfTheUnanswerableOnes()
    {
        var shares = Enumerable.Range(0, 3000).GroupBy(i => s_folds.FoldOf(Question($"question-{i}"))).Select(fold => fold.Count()).ToList();

        shares.Count.ShouldBe(3);
        shares.ShouldAllBe(share => share > 900 && share < 1100);
    }

    [Fact]
    public void NothingThatAHeldOutDocumentAnswersMayTeach()
    {
        var both = Question("1", "bees.bn.txt", "kites.hi.txt");

        s_folds.MayTeach(both, "bees.bn").ShouldBeFalse();
        s_folds.MayTeach(both, "kites.hi").ShouldBeFalse();
        s_folds.MayTeach(both, "class9/tea.hi").ShouldBeTrue();
    }

    [Fact]
    public void AnUnanswerableQuestionTeachesEverywhereButInItsOwnFold()
    {
        var question = Question("u1");

        s_folds.Documents.Where(document => s_folds.MayTeach(question, document)).ShouldBe(s_folds.Documents.Where(document => document != s_folds.FoldOf(question)));
    }

    [Fact]
    public void AQuestionToAnotherLibraryIsNamed() =>
        Should.Throw<SettingsException>(() => s_folds.FoldOf(Question("q7", "stars.bn.txt")))
            .Message.ShouldStartWith("Question q7 has its paragraph in stars.bn.txt, which is no document of this library");

    [Fact]
    public void OneDocumentCannotBeHeldOut() =>
        Should.Throw<SettingsException>(() => new DocumentFolds(LibraryOf("bees.bn"))).Message.ShouldContain("two or more");

    private static Library LibraryOf(params string[] ids) => new([.. ids.Select(id => new Document(id, id, LanguageTag.Bengali, null, [], []))], []);

    private static ExamQuestion Question(string id, params string[] documents) =>
        new(id, "what", 1, "bn", "native", "?", documents.Length > 0) { Gold = [.. documents.Select(document => new GoldPassage(document, "x"))] };
}
