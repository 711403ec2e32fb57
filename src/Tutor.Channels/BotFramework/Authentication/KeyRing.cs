using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Tutor.Channels.BotFramework.Authentication;

/// <summary>
/// The signing keys of one authority, fetched by its OpenID metadata and kept. IdentityModel's own ConfigurationManager is not used: it
/// knows neither endorsements nor a TimeProvider, and in its later versions hands out old keys while it fetches new ones.
/// </summary>
internal sealed class KeyRing(Uri metadata, BotHttp http, BotFrameworkOptions options, TimeProvider clock, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _fetching = new(1, 1);
    private (SigningKeys Keys, long At)? _kept;
    private long? _tried;

    /// <summary>Keys among which the one named should be; they are fetched anew when they are old or lack it, but not more often than the floor allows.</summary>
    /// <returns>Null when there are none and they cannot be fetched.</returns>
    public async Task<SigningKeys?> FindAsync(string? keyId, CancellationToken cancellation)
    {
        if (Good(keyId) is { } good)
            return good;
        await _fetching.WaitAsync(cancellation);
        try
        {
            // Somebody else may have fetched them meanwhile.
            if (Good(keyId) is { } fetched)
                return fetched;
            if (_tried is not { } tried || clock.GetElapsedTime(tried) >= options.KeyRefreshFloor)
                await FetchAsync(cancellation);
            return _kept is { } kept && clock.GetElapsedTime(kept.At) <= options.KeyLifetime ? kept.Keys : null;
        }
        finally
        {
            _fetching.Release();
        }
    }

    public void Dispose() => _fetching.Dispose();

    private SigningKeys? Good(string? keyId) =>
        _kept is { } kept && clock.GetElapsedTime(kept.At) < options.KeyRefreshInterval && kept.Keys.Has(keyId) ? kept.Keys : null;

    private async Task FetchAsync(CancellationToken cancellation)
    {
        _tried = clock.GetTimestamp();
        try
        {
            using var about = JsonDocument.Parse(await http.Client.GetStringAsync(metadata, cancellation));
            var address = new Uri(about.RootElement.GetProperty("jwks_uri").GetString()!);
            if (!BotFrameworkOptions.MayBeCalled(address))
                throw new InvalidOperationException("its keys are not behind https");
            _kept = (SigningKeys.Read(await http.Client.GetStringAsync(address, cancellation)), clock.GetTimestamp());
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            BotFrameworkLog.KeysNotFetched(logger, metadata, e.Message);
        }
    }
}
