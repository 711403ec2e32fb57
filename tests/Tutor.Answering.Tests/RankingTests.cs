using System.Globalization;
using Tutor.Language;

namespace Tutor.Answering.Tests;

/// <summary>How good the tutor is on examinations, as floors with room below what it reaches: a fall is a regression.</summary>
public sealed class RankingTests(SchoolLibraries libraries, ITestOutputHelper output)
{
    private const double LeastInFirstThree = 0.85;
    private const double LeastUnanswerableRefused = 0.75;
    private const double MostAnswerableRefused = 0.10;

    [Fact]
    public void APassageThatAnswersIsAmongTheFirstThreeInTheExaminationOfOtherSubjects()
    {
        var figures = Of(libraries.SchoolExam);
        figures.InFirstThree.ShouldBeGreaterThanOrEqualTo(LeastInFirstThree, figures.ToString());
    }

    [Fact]
    public void APassageThatAnswersIsAmongTheFirstThreeInTheProductsExaminations()
    {
        var figures = Of(libraries.RevolutionExam);
        figures.InFirstThree.ShouldBeGreaterThanOrEqualTo(LeastInFirstThree, figures.ToString());
    }

    [Fact]
    public void WhatTheDocumentsDoNotAnswerIsRefused()
    {
        var figures = Of(libraries.RevolutionExam);
        figures.UnanswerableRefused.ShouldBeGreaterThanOrEqualTo(LeastUnanswerableRefused, figures.ToString());
    }

    [Fact]
    public void WhatTheDocumentsAnswerIsSeldomRefused()
    {
        var figures = Of(libraries.RevolutionExam);
        figures.AnswerableRefused.ShouldBeLessThanOrEqualTo(MostAnswerableRefused, figures.ToString());
    }

    private Figures Of(IReadOnlyList<AskedQuestion> asked)
    {
        var figures = Figures.Of(asked);
        output.WriteLine(figures.ToString());
        return figures;
    }

    /// <param name="AnswerableRefused">All as shares of 1.</param>
    private sealed record Figures(int Questions, double First, double InFirstThree, double UnanswerableRefused, double AnswerableRefused, string Missed)
    {
        public static Figures Of(IReadOnlyList<AskedQuestion> asked)
        {
            var answerable = asked.Where(one => one.Question.Answerable).ToList();
            var unanswerable = asked.Where(one => !one.Question.Answerable).ToList();
            var ranks = answerable.ToDictionary(one => one.Question.Id, Rank);
            return new Figures(
                asked.Count,
                Share(answerable, one => ranks[one.Question.Id] == 1),
                Share(answerable, one => ranks[one.Question.Id] is >= 1 and <= 3),
                Share(unanswerable, one => one.Reply is Refusal),
                Share(answerable, one => one.Reply is Refusal),
                string.Join(' ', answerable.Where(one => ranks[one.Question.Id] is not (>= 1 and <= 3)).Select(one => one.Question.Id)));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Questions} questions: first {First:P1}, in the first three {InFirstThree:P1}, unanswerable refused {UnanswerableRefused:P1}, answerable refused {AnswerableRefused:P1}; not in the first three: {Missed}");

        private static double Share(List<AskedQuestion> all, Func<AskedQuestion, bool> holds) => (double)all.Count(holds) / all.Count;

        /// <summary>From 1; 0 when no passage that was shown answers.</summary>
        private static int Rank(AskedQuestion asked)
        {
            var gold = asked.Question.Gold!.Select(passage => Plain(passage.Quote)).ToList();
            var found = asked.Reply.Retrieved.Select(passage => Plain(passage.Text)).ToList();
            return found.FindIndex(text => gold.Exists(quote => text.Contains(quote, StringComparison.Ordinal))) + 1;
        }

        private static string Plain(string text) => SourceText.Collapse(TextNormalizer.Normalize(text));
    }
}
