using Tutor.Storage.Sqlite;
using Tutor.Storage.Tests.Hosting;
using Tutor.Testing;
using Tutor.Testing.Transcripts;

namespace Tutor.Storage.Tests.Sqlite;

/// <summary>Stores on a file of their own.</summary>
internal static class SqliteStores
{
    public static Task<Stores> CreateAsync()
    {
        var folder = new TemporaryFolder();
        var database = new SqliteDatabase(Path.Combine(folder.Path, "transcripts.db"));
        return Task.FromResult(StoresOf.Database(database, new Owner(database, folder)));
    }

    private sealed class Owner(Database database, TemporaryFolder folder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await database.DisposeAsync();
            folder.Dispose();
        }
    }
}
