using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Retention;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Tests.Retention;

public sealed class RetentionJobTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task TurnsThatAreTooOldAreDeletedInPiecesAndTheLogSaysSo()
    {
        var (store, audit) = (new AgingStore(450), new ListedAudit());
        (await Job(store, audit, days: 30).RunAsync(TestContext.Current.CancellationToken)).ShouldBe(450);

        store.Limits.ShouldAllBe(limit => limit == Now.AddDays(-30));
        audit.Entries.ShouldBe([new AuditEntry(Now, AuditEntry.Service, "retention.delete", Detail: "turns: 450, older than days: 30")]);
    }

    [Fact]
    public async Task NothingToDeleteIsNotLogged()
    {
        var audit = new ListedAudit();
        (await Job(new AgingStore(0), audit, days: 30).RunAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task ByDefaultTurnsAreKept()
    {
        var store = new AgingStore(5);
        (await Job(store, new ListedAudit(), new TranscriptOptions().RetentionDays).RunAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        store.Limits.ShouldBeEmpty();
    }

    private static RetentionJob Job(ITranscriptStore store, IAuditLog audit, int days) =>
        new(store, audit, Options.Create(new TranscriptOptions { RetentionDays = days }), new StoppedClock(), NullLogger<RetentionJob>.Instance);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class AgingStore(int old) : ITranscriptStore
    {
        private int _old = old;

        public List<DateTimeOffset> Limits { get; } = [];

        public Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation)
        {
            Limits.Add(than);
            var deleted = Math.Min(most, _old);
            _old -= deleted;
            return Task.FromResult(deleted);
        }

        public Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation) => throw new NotSupportedException();

        public Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class ListedAudit : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }

        public Task<AuditPage> ReadAsync(AuditFilter filter, PageMark? after, int count, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
