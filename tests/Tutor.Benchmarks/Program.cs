using System.Globalization;
using Tutor.Benchmarks.Transcripts;
using Tutor.Storage;
using Tutor.Storage.Postgres;
using Tutor.Storage.Sqlite;

if (args is not [var store and ("sqlite" or "postgres"), var where, var documents, ..])
{
    Console.Error.WriteLine("Usage: Tutor.Benchmarks sqlite FILE DOCUMENTS [TURNS]   or   postgres CONNECTION-STRING DOCUMENTS [TURNS]");
    Console.Error.WriteLine("Fills an empty store with generated turns, made of the words of the texts in the folder DOCUMENTS, and measures lists, filters, searches, the overview and exports.");
    return 2;
}

var turns = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1_000_000;
await using Database database = store == "sqlite" ? new SqliteDatabase(where) : new PostgresDatabase(where);
await database.MigrateAsync(CancellationToken.None);
var newest = await database.ReadAsync(session => session.FirstAsync<long?>("SELECT MAX(place) FROM turns"), CancellationToken.None);
var generated = new GeneratedTurns(documents, turns, newest is { } place ? Place.Moment(place) : TimeProvider.System.GetUtcNow());
if (newest is null)
    await (store == "sqlite" ? SqliteFilling.FillAsync(where, generated) : PostgresFilling.FillAsync(where, generated));
await QueryTimes.PrintAsync(database, generated, Console.Out);
await OverviewTimes.PrintAsync(database, generated, Console.Out);
await ExportTimes.PrintAsync(database, Console.Out);
return 0;
