using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Tutor.Answering;

public static class AnsweringServices
{
    /// <summary>The tutor that answers from the library without a model. Needs what <c>AddKnowledge</c> registers.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.TryAddSingleton<LibraryAnalysis>();
        services.TryAddSingleton<ITutor, DocumentTutor>();
        return services;
    }
}
