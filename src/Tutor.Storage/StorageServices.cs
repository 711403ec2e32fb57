using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Storage.Postgres;
using Tutor.Storage.Reading;
using Tutor.Storage.Sqlite;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Statistics;
using Tutor.Transcripts.Students;

namespace Tutor.Storage;

public static class StorageServices
{
    /// <summary>
    /// Keeps transcripts in SQLite or PostgreSQL, as <see cref="TranscriptOptions"/> says: everything that <c>AddTranscripts</c> and the pages
    /// need. Call it beside <c>AddTranscripts</c>, which reads those options. Needs <see cref="KnowledgePaths"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TranscriptOptions>, StorageOptionsValidator>());
        services.TryAddSingleton<Database>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TranscriptOptions>>().Value;
            return options.Store == TranscriptStoreKind.Postgres
                ? new PostgresDatabase(options.ConnectionString!)
                : new SqliteDatabase(Path.GetFullPath(options.File, provider.GetRequiredService<KnowledgePaths>().Data));
        });
        services.TryAddSingleton<IErasure>(provider => provider.GetRequiredService<Database>());
        services.TryAddSingleton<ITranscriptStore, TranscriptStore>();
        services.TryAddSingleton<ITranscriptReader, TranscriptReader>();
        services.TryAddSingleton<IStudentRegistry, StudentRegistry>();
        services.TryAddSingleton<IVerdictStore, VerdictStore>();
        services.TryAddSingleton<ICorrectionStore, CorrectionStore>();
        services.TryAddSingleton<IAccountStore, AccountStore>();
        services.TryAddSingleton<IAuditLog, AuditLog>();
        services.TryAddSingleton<IStatistics, StatisticsReader>();
        services.AddHostedService<DatabaseUpkeep>();
        return services;
    }
}
