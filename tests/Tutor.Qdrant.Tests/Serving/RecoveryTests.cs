using Tutor.Qdrant.Serving;

namespace Tutor.Qdrant.Tests.Serving;

public sealed class RecoveryTests
{
    [Fact]
    public async Task TheLibraryIsIngestedAndQdrantTriedAgainUntilItServes()
    {
        await using var fixture = await FallbackFixture.StartAsync();
        var failures = 0;
        fixture.Server.Intercept = context =>
        {
            if (++failures > 5)
                return Task.FromResult(false);
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        using var recovery = new QdrantRecovery(fixture.Index, fixture.Options, new ImpatientClock());
        await recovery.StartAsync(CancellationToken.None);
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);

        await fixture.Log.Written("Passages are found in Qdrant");
        failures.ShouldBeGreaterThan(5);
        fixture.Index.State.IsQdrant.ShouldBeTrue();
        fixture.Log.Lines.Count(line => line.Contains("Qdrant answered 500", StringComparison.Ordinal)).ShouldBe(1);
        await recovery.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task AServiceThatStartsBeforeQdrantGoesOverToItByItself()
    {
        await using var fixture = await FallbackFixture.StartAsync();
        var port = fixture.Server.Url.Port;
        await fixture.Server.DisposeAsync();
        using var recovery = new QdrantRecovery(fixture.Index, fixture.Options, new ImpatientClock());
        await recovery.StartAsync(CancellationToken.None);
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        await fixture.Log.Written("cannot be reached");

        await using var started = await Tutor.Testing.StandIn.StandInQdrant.StartAsync(port);
        await fixture.Log.Written("Passages are found in Qdrant");
        (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        started.Requests[^1].ShouldEndWith("/points/query");
        await recovery.StopAsync(CancellationToken.None);
    }
}
