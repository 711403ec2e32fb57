using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Storage.Sqlite;
using Tutor.Testing;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Recording.Spooling;
using Tutor.Transcripts.Students;

namespace Tutor.Storage.Tests.Faults;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 200;
    private const int AtOnce = 4;

    [Fact]
    public async Task HoweverOftenTheProcessIsKilledEverySafeTurnIsThereOnce()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20260105);
        var runs = Enumerable.Range(0, Kills).Select(i => (Run: $"r{i}", Failing: i % 2 == 0 ? 0 : 40, Safe: random.Next(0, 12), Moment: TimeSpan.FromMilliseconds(random.Next(0, 20)))).ToList();
        var safe = new List<string>();
        // Several at once: they share the file, and each takes over what a killed one left in its spool.
        await Parallel.ForEachAsync(runs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (run, _) =>
        {
            var said = await KilledWriter.RunAsync(folder.Path, run.Run, run.Failing, run.Safe, run.Moment);
            lock (safe)
                safe.AddRange(said);
        });

        await using var database = new SqliteDatabase(Path.Combine(folder.Path, "transcripts.db"));
        using var spool = new Spool(Path.Combine(folder.Path, "spool"), long.MaxValue);
        var waited = spool.Count;
        Directory.EnumerateFiles(Path.Combine(folder.Path, "unused"), "*.spool", SearchOption.AllDirectories).ShouldBeEmpty();
        var recorder = new TurnRecorder(
            new TranscriptStore(database, Options.Create(new TranscriptOptions())), spool, new KeyedPseudonyms("a key of the tests", ""), Options.Create(new TranscriptOptions()), TimeProvider.System, NullLogger<TurnRecorder>.Instance);
        await recorder.DrainAsync(TestContext.Current.CancellationToken);
        recorder.State.ShouldBe(new RecorderState(true, 0, null, 0, 0));

        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "transcripts.db")}");
        var kept = (await connection.QueryAsync<string>(
            "SELECT c.channel_conversation || ' ' || b.activity_id FROM turns AS t JOIN conversations AS c ON c.number = t.conversation JOIN turn_contents AS b ON b.place = t.place")).ToList();
        output.WriteLine($"{safe.Count} turns were safe, {kept.Count} are kept, {waited} of them waited in the spool at the end.");
        kept.ShouldBeUnique();
        safe.Except(kept).ShouldBeEmpty();
        safe.Count.ShouldBeGreaterThan(Kills);

        // No turn is there in part.
        (await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check")).ShouldBe("ok");
        (await connection.QueryAsync("PRAGMA foreign_key_check")).ShouldBeEmpty();
        foreach (var table in new[] { "turns", "citations", "turn_words" })
            (await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}")).ShouldBe(kept.Count, table);
        SqliteConnection.ClearAllPools();
    }
}
