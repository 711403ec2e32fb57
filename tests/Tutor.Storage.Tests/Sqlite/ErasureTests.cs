using System.Text;
using Tutor.Storage.Sqlite;
using Tutor.Storage.Tests.Hosting;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Searching;
using Tutor.Transcripts.Students;

namespace Tutor.Storage.Tests.Sqlite;

/// <summary>The bytes on the disk, which no query shows.</summary>
public sealed class ErasureTests : IDisposable
{
    private const string Secret = "জলপ্রপাতের পাশে xylophone quartz";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.Path, "transcripts.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NothingThatADeletedStudentWroteIsLeftInTheFiles()
    {
        await using var database = new SqliteDatabase(File);
        var stores = StoresOf.Database(database);
        var turn = Turns.Of(1000, Secret, "secret-conversation", user: "secret-user", reply: Turns.Answer($"{Secret} [1]"));
        // Enough for several parts of the index, with the student's among others'.
        for (var i = 0; i < 300; i++)
            await SaveAsync(Turns.Of(i, $"অক্টোবর বিপ্লব কবে {i}", $"c{i % 20}", reply: Turns.Answer()));
        await SaveAsync(turn);
        await stores.Transcripts.SaveSentAsync(turn.Id, ["secret-activity"], Cancellation);
        await stores.Verdicts.SaveAsync(Reviews.Verdict(turn.Id, VerdictKind.Right), Cancellation);
        for (var i = 300; i < 600; i++)
            await SaveAsync(Turns.Of(i, $"অক্টোবর বিপ্লব কবে {i}", $"c{i % 20}", reply: Turns.Answer()));
        await database.AnalyzeAsync(Cancellation);
        string[] traces = [.. SearchTerms.Of(Secret), "secret-user", "secret-conversation", "secret-activity", turn.Student.Value, turn.Id.Value];
        traces.Length.ShouldBeGreaterThan(8);
        (await LeftAsync(traces)).ShouldBe(traces, ignoreOrder: true);

        await stores.Transcripts.DeleteStudentAsync(turn.Student, Cancellation);
        (await LeftAsync(traces)).ShouldNotBeEmpty();
        await database.EraseAsync(Cancellation);

        (await LeftAsync(traces)).ShouldBeEmpty();
        (await stores.Reader.ListAsync(new TranscriptFilter { Search = "বিপ্লবের" }, null, 50, Cancellation)).Conversations.Count.ShouldBe(20);
        (await stores.Reader.ListAsync(new TranscriptFilter { Search = "xylophone" }, null, 50, Cancellation)).Conversations.ShouldBeEmpty();

        Task SaveAsync(Turn saved) => stores.Transcripts.SaveTurnAsync(saved, new StudentIdentity(saved.Student, saved.Channel, saved.Id == turn.Id ? "secret-user" : "rina"), Cancellation);
    }

    [Fact]
    public async Task ErasingWhereNothingWasDeletedChangesNothing()
    {
        await using var database = new SqliteDatabase(File);
        var stores = StoresOf.Database(database);
        await database.EraseAsync(Cancellation);
        await stores.Transcripts.SaveTurnAsync(Turns.Of(1), Turns.Identity(Turns.Of(1)), Cancellation);
        await database.EraseAsync(Cancellation);
        (await stores.Reader.CountAsync(new TranscriptFilter { Search = "বিপ্লব" }, 10, Cancellation)).ShouldBe(1);
    }

    private async Task<List<string>> LeftAsync(string[] traces)
    {
        var left = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(_folder.Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Cancellation);
            // FTS5 keeps of each word what the one before it does not have: three quarters of it are enough to know it by.
            left.UnionWith(traces.Where(trace => bytes.AsSpan().IndexOf(Ending(trace)) >= 0));
        }

        return [.. left];
    }

    private static byte[] Ending(string trace) => Encoding.UTF8.GetBytes(trace)[^Math.Max(3, Encoding.UTF8.GetByteCount(trace) * 3 / 4)..];
}
