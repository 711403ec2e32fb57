using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tutor.Answering.Checked;

namespace Tutor.Transcripts.CheckedAnswers;

public static class CheckedAnswersServices
{
    /// <summary>Lets the tutor answer with what teachers wrote. Needs what <c>AddStorage</c> and <c>AddKnowledge</c> register; <c>AddAnswering</c> finds it.</summary>
    /// <param name="configuration">The whole configuration; the section <c>Tutor:CheckedAnswers</c> is read.</param>
    public static IServiceCollection AddCheckedAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CheckedAnswersOptions>()
            .Bind(configuration.GetSection(CheckedAnswersOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CheckedAnswersOptions>, CheckedAnswersOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CorrectionsInUse>();
        services.TryAddSingleton<ICheckedAnswers>(provider => provider.GetRequiredService<CorrectionsInUse>());
        services.AddHostedService(provider => provider.GetRequiredService<CorrectionsInUse>());
        return services;
    }
}

[OptionsValidator]
internal sealed partial class CheckedAnswersOptionsValidator : IValidateOptions<CheckedAnswersOptions>;
