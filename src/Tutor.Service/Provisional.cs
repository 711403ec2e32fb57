using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service;

// Stands in until AddAnswering is connected; then this file goes.
internal static class ProvisionalServiceCollectionExtensions
{
    public static IServiceCollection AddProvisionalTutor(this IServiceCollection services) => services
        .AddSingleton<IPassageAnalyzer, NoAnalyzer>()
        .AddSingleton<ITutor, ProvisionalTutor>();
}

internal sealed class NoAnalyzer : IPassageAnalyzer
{
    public string Version => "0";

    public IReadOnlyList<IndexTerm> Analyze(Document document, Passage passage) => [];
}

internal sealed class ProvisionalTutor : ITutor
{
    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation) => Task.FromResult<Reply>(new Refusal
    {
        Language = LanguageTag.Bengali,
        Question = new QuestionSummary(QuestionType.What, request.Marks ?? 2, "native"),
        Text = "এখনও উত্তর দিতে পারছি না।",
        Confidence = 1,
        Retrieved = [],
        Explanation = new Explanation("No tutor is connected yet."),
        Reason = RefusalReason.NotInSources,
    });
}
