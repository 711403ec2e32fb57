using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="IAuditLog"/> does.</summary>
public abstract class AuditLogContract : StoreSuite
{
    [Fact]
    public async Task EntriesAreReadNewestFirstInPages()
    {
        var entries = Enumerable.Range(0, 7).Select(i => new AuditEntry(
            Turns.Morning.AddMinutes(i), i % 2 == 0 ? "Mita" : "Arun", i == 3 ? "signin.fail" : "transcript.read", ConversationId.Of("webchat", $"c{i}"), Turns.Student(), i == 0 ? "{}" : null)).ToList();
        foreach (var entry in entries)
            await Stores.Audit.AppendAsync(entry, Cancellation);
        entries.Reverse();

        (await PagesAsync(new AuditFilter(), 3)).ShouldBe(entries);
        (await PagesAsync(new AuditFilter(Actor: "Mita"), 2)).ShouldBe(entries.Where(entry => entry.Actor == "Mita"));
        (await PagesAsync(new AuditFilter(Action: "signin.fail"), 2)).ShouldHaveSingleItem().At.ShouldBe(Turns.Morning.AddMinutes(3));
        (await PagesAsync(new AuditFilter(From: Turns.Morning.AddMinutes(2), Until: Turns.Morning.AddMinutes(5)), 2)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task AnEntryAboutNobodyIsKept()
    {
        var entry = new AuditEntry(Turns.Morning, AuditEntry.CommandLine, "account.add");
        await Stores.Audit.AppendAsync(entry, Cancellation);
        (await PagesAsync(new AuditFilter(), 10)).ShouldBe([entry]);
    }

    private async Task<List<AuditEntry>> PagesAsync(AuditFilter filter, int count)
    {
        var found = new List<AuditEntry>();
        PageMark? after = null;
        do
        {
            var page = await Stores.Audit.ReadAsync(filter, after, count, Cancellation);
            found.AddRange(page.Entries);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }
}
