using System.Reflection;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering.Tests;

/// <summary>The quote is looked up, never written; an answer has a source, a refusal has none.</summary>
public sealed class PromiseTests(SchoolLibraries libraries)
{
    private const int Seed = 1917;
    private const int Mixtures = 300;

    [Fact]
    public void AnAnswerWithoutACitationCannotBeMade() =>
        Should.Throw<ArgumentException>(() => new Answer
        {
            Language = LanguageTag.Bengali,
            Question = new QuestionSummary(QuestionType.What, 1, "native"),
            Text = "এমনিই বললাম।",
            Citations = [],
            Confidence = 1,
            Retrieved = [],
            Explanation = new Explanation("invented"),
        }).Message.ShouldBe("An answer cites at least one passage; without one it is a refusal.");

    [Fact]
    public void AnAnswerCannotLoseItsCitationsLater()
    {
        var answer = libraries.All.Select(asked => asked.Reply).OfType<Answer>().First();
        Should.Throw<ArgumentException>(() => answer with { Citations = [] });
    }

    [Fact]
    public void ARefusalHasNowhereToPutAQuote() =>
        typeof(Refusal).GetProperties().Select(property => property.PropertyType).ShouldNotContain(
            type => type == typeof(Quote) || type == typeof(Citation) || typeof(IEnumerable<Citation>).IsAssignableFrom(type) || typeof(IEnumerable<Quote>).IsAssignableFrom(type));

    [Fact]
    public void NobodyOutsideTheLibrariesAssemblyCanMakeAQuote()
    {
        typeof(Quote).GetConstructors(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();
        typeof(Quote).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).ShouldAllBe(constructor => constructor.IsAssembly);
        typeof(Quote).GetProperties().ShouldAllBe(property => property.SetMethod == null);
        typeof(Quote).IsSealed.ShouldBeTrue();
    }

    [Fact]
    public void OnlyAnAnswerOrARefusalIsAReply() =>
        typeof(Reply).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Reply))).ShouldBe([typeof(Answer), typeof(Refusal)], ignoreOrder: true);

    [Fact]
    public void EveryQuestionThatWeHaveKeepsThePromise()
    {
        libraries.All.Count().ShouldBeGreaterThan(500);
        foreach (var (question, reply, tutor) in libraries.All)
            Promise.Check(reply, tutor, $"{question.Id}: {question.Question}");
    }

    [Fact]
    public void EveryReplyIsInTheLanguageOfItsQuestion()
    {
        var wrong = libraries.All.Where(asked => asked.Reply.Language.Code() != asked.Question.Lang).Select(asked => $"{asked.Question.Id}: {asked.Question.Question}").ToList();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryQuestionIsReadInItsScript()
    {
        var wrong = libraries.All.Where(asked => asked.Reply.Question.Script != asked.Question.Script).Select(asked => $"{asked.Question.Id}: {asked.Question.Question}").ToList();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnyMixtureOfWordsAndNoiseKeepsThePromise()
    {
        var random = new Random(Seed);
        foreach (var tutor in new[] { libraries.Revolution, libraries.School })
        {
            var words = tutor.Analyzed.Passages.SelectMany(passage => passage.Text.Tokens.Select(token => token.Span.Of(passage.Text.Text))).Distinct().ToArray();
            var mixture = new Mixture(random, words);
            for (var i = 0; i < Mixtures / 2; i++)
            {
                var request = mixture.Next();
                var reply = await tutor.AskAsync(request);
                Promise.Check(reply, tutor, $"mixture {i}: {request.Text}");
                if (request.Language is { } language)
                    reply.Language.ShouldBe(language);
            }
        }
    }

    [Fact]
    public void NoQuestionStandsInTwoOfOurFiles() =>
        libraries.All.GroupBy(asked => SourceText.Collapse(TextNormalizer.Normalize(asked.Question.Question)))
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(asked => asked.Question.Id)))
            .ShouldBeEmpty();
}
