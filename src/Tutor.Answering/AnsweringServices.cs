using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Tutor.Answering.Checked;
using Tutor.Answering.Evidence;
using Tutor.Knowledge;

namespace Tutor.Answering;

public static class AnsweringServices
{
    /// <summary>
    /// The tutor that answers from the library without a model. Needs what <c>AddKnowledge</c> registers; where an
    /// <see cref="ICheckedAnswers"/> is registered too, teachers' answers go before its own.
    /// </summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.TryAddSingleton<LibraryAnalysis>();
        services.TryAddSingleton(provider => new QuestionEmbedder(
            provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>(),
            provider.GetService<ILogger<QuestionEmbedder>>()));
        services.TryAddSingleton<PassageSearch>();
        services.TryAddSingleton<StandaloneQuestions>();
        services.TryAddSingleton(provider => new DocumentTutor(
            provider.GetRequiredService<ILibrary>(),
            provider.GetRequiredService<IPassageIndex>(),
            provider.GetRequiredService<LibraryAnalysis>(),
            provider.GetRequiredService<QuestionEmbedder>()));
        services.TryAddSingleton<ITutor>(provider => provider.GetService<ICheckedAnswers>() is { } answers
            ? new CheckedTutor(
                provider.GetRequiredService<DocumentTutor>(),
                answers,
                provider.GetRequiredService<ILibrary>(),
                provider.GetRequiredService<LibraryAnalysis>())
            : provider.GetRequiredService<DocumentTutor>());
        return services;
    }
}
