using Tutor.Storage.Postgres;
using Tutor.Storage.Sqlite;
using Tutor.Storage.Tests.Hosting;
using Tutor.Storage.Tests.Postgres;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage.Tests.Damage;

/// <summary>What a failing disk or a hand in the database leaves of a record hides no other record.</summary>
public abstract class DamagedRecordSuite
{
    private static readonly Turn Whole = Turns.Of(1, "whole", "c1", reply: Turns.Answer());
    private static readonly Turn Hurt = Turns.Of(2, "hurt", "c1", reply: Turns.Refusal());
    private static readonly Turn Other = Turns.Of(3, "other", "c2", user: "tuli", reply: Turns.Answer());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("turn_contents", "reply", "{\"kind\":")]
    [InlineData("turn_contents", "reply", "{}")]
    [InlineData("turn_contents", "reply", "null")]
    [InlineData("turn_contents", "activities_out", "[{\"type\":\"message\"}]")]
    [InlineData("turn_contents", "activities_out", "[\"not JSON\"]")]
    [InlineData("turn_contents", "activity_in", "not JSON")]
    [InlineData("turn_contents", "attention", "[null]")]
    [InlineData("turns", "student", "nobody")]
    public async Task APartThatCannotBeReadIsEmptyAndTheOthersAreThere(string table, string column, string written)
    {
        await using var database = await OpenAsync();
        var stores = await FillAsync(database);
        await DamageAsync(database, table, column, written);

        var transcript = (await stores.Reader.FindAsync(Whole.Conversation, Cancellation))!;
        transcript.Turns.Select(turn => (turn.Turn.Question, turn.IsDamaged)).ShouldBe([("whole", false), ("hurt", true)]);
        transcript.Turns[0].Turn.ShouldBeWrittenAs(Whole);
        (await stores.Reader.FindAsync(Hurt.Id, Cancellation))!.IsDamaged.ShouldBeTrue();

        var exported = new List<TranscriptTurn>();
        await foreach (var turn in stores.Reader.ReadAsync(TranscriptFilter.All, Cancellation))
            exported.Add(turn);
        exported.Select(turn => turn.Turn.Question).ShouldBe(["whole", "hurt", "other"]);
        exported[1].Turn.ActivitiesOut.ShouldAllBe(activity => activity.StartsWith('{'));
        (await stores.Reader.ListAsync(TranscriptFilter.All, null, 10, Cancellation)).Conversations.Select(conversation => conversation.Newest.Question).ShouldBe(["other", "hurt"]);
    }

    [Theory]
    [InlineData("type", "riddle")]
    [InlineData("verdict", "Perhaps")]
    [InlineData("student", "nobody")]
    public async Task TheListShowsARowThatCannotBeReadAsSuch(string column, string written)
    {
        await using var database = await OpenAsync();
        var stores = await FillAsync(database);
        await DamageAsync(database, "turns", column, written);

        var rows = (await stores.Reader.ListAsync(TranscriptFilter.All, null, 10, Cancellation)).Conversations;

        rows.Select(row => (row.Newest.Question, row.Newest.IsDamaged)).ShouldBe([("other", false), ("hurt", true)]);
        rows[1].Id.ShouldBe(Hurt.Conversation);
    }

    [Fact]
    public async Task AVerdictOrACorrectionThatCannotBeReadIsLeftOutAndItsTurnSaysSo()
    {
        await using var database = await OpenAsync();
        var stores = await FillAsync(database);
        await stores.Verdicts.SaveAsync(Reviews.Verdict(Hurt.Id, VerdictKind.Wrong), Cancellation);
        await stores.Verdicts.SaveAsync(Reviews.Verdict(Whole.Id, VerdictKind.Right), Cancellation);
        await stores.Corrections.SaveAsync(Reviews.Correction(Hurt.Id), Cancellation);
        await stores.Corrections.SaveAsync(Reviews.Correction(Whole.Id), Cancellation);
        await DamageAsync(database, "verdicts", "right_passages", "[{}]");
        await DamageAsync(database, "corrections", "citations", "[]");

        (await stores.Corrections.ListAsync(null, Cancellation)).ShouldHaveSingleItem().Turn.ShouldBe(Whole.Id);
        (await stores.Verdicts.HistoryAsync(Hurt.Id, Cancellation)).ShouldBeEmpty();
        var judged = new List<TurnId>();
        await foreach (var (turn, _) in stores.Verdicts.ReadAsync(Cancellation))
            judged.Add(turn.Id);
        judged.ShouldBe([Whole.Id]);
        (await stores.Reader.FindAsync(Hurt.Id, Cancellation))!.IsDamaged.ShouldBeTrue();
        (await stores.Reader.FindAsync(Whole.Id, Cancellation))!.IsDamaged.ShouldBeFalse();
    }

    [Fact]
    public async Task TheOverviewCountsWhatCanBeRead()
    {
        await using var database = await OpenAsync();
        var stores = await FillAsync(database);
        await DamageAsync(database, "turns", "language", "xx");

        (await stores.Statistics.DailyAsync(Turns.Morning.AddDays(-1), Turns.Morning.AddDays(1), TimeSpan.Zero, Cancellation)).Sum(count => count.Asked).ShouldBe(2);
        (await stores.Statistics.RefusedAsync(Turns.Morning.AddDays(-1), Turns.Morning.AddDays(1), 10, Cancellation)).ShouldBeEmpty();
    }

    internal abstract Task<Database> OpenAsync();

    private static async Task<Stores> FillAsync(Database database)
    {
        var stores = StoresOf.Database(database);
        foreach (var turn in new[] { Whole, Hurt, Other })
            await stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
        return stores;
    }

    private static Task DamageAsync(Database database, string table, string column, string written) => database.WriteAsync(
        session => session.ExecuteAsync($"UPDATE {table} SET {column} = @written WHERE place = (SELECT place FROM turns WHERE id = @id)", new { written, id = Hurt.Id.Value }), Cancellation);
}

public sealed class SqliteDamagedRecordTests : DamagedRecordSuite, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    internal override Task<Database> OpenAsync() => Task.FromResult<Database>(new SqliteDatabase(Path.Combine(_folder.Path, "transcripts.db")));
}

public sealed class PostgresDamagedRecordTests(PostgresServer server) : DamagedRecordSuite
{
    internal override async Task<Database> OpenAsync() => new PostgresDatabase(await server.CreateDatabaseAsync());
}
