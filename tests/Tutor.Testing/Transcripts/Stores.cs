using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Statistics;
using Tutor.Transcripts.Students;

namespace Tutor.Testing.Transcripts;

/// <summary>Everything that one store of transcripts can do; all on the same, at first empty, database.</summary>
public sealed record Stores(
    ITranscriptStore Transcripts,
    ITranscriptReader Reader,
    IStudentRegistry Students,
    IVerdictStore Verdicts,
    ICorrectionStore Corrections,
    IAccountStore Accounts,
    IAuditLog Audit,
    IStatistics Statistics,
    IAsyncDisposable Owner);
