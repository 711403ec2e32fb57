using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Answering.Checked;
using Tutor.Knowledge;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Transcripts.CheckedAnswers;

/// <summary>
/// Keeps the teachers' corrections in memory for the tutor, reads them again when one changes, and gives those whose passages changed
/// the state <see cref="CorrectionState.Stale"/>, or back the state <see cref="CorrectionState.Active"/> when they stand again.
/// </summary>
/// <remarks>While the store cannot be reached, what was read last is used.</remarks>
internal sealed partial class CorrectionsInUse(
    ICorrectionStore store, ILibrary library, IOptions<CheckedAnswersOptions> options, TimeProvider clock, ILogger<CorrectionsInUse> logger)
    : BackgroundService, ICheckedAnswers
{
    // A command or the first question need not wait longer for a store that is down.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Usable _usable = new(null, [], []);
    private volatile IReadOnlyList<Correction> _corrections = [];
    private (long Version, Library? Library) _seen = (-1, null);
    private bool _reached = true;

    /// <inheritdoc/>
    public IReadOnlyList<CheckedAnswer> In(Library current)
    {
        if (!options.Value.Use)
            return [];
        var (usable, corrections) = (_usable, _corrections);
        if (!ReferenceEquals(usable.Library, current) || !ReferenceEquals(usable.Of, corrections))
            _usable = usable = new Usable(current, corrections, [.. corrections.Select(correction => correction.ToCheckedAnswer(current)).OfType<CheckedAnswer>()]);
        return usable.Answers;
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestStart, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await RefreshAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It is tried again in the background.
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the corrections when any has changed, and puts their states right when they or the library have.</summary>
    internal async Task RefreshAsync(CancellationToken cancellation)
    {
        await _refreshing.WaitAsync(cancellation);
        try
        {
            var current = library.Current;
            var version = await store.VersionAsync(cancellation);
            if (_seen == (version, current))
                return;
            var all = await store.ListAsync(null, cancellation);
            // A library without documents was not read yet: it says nothing about any passage.
            if (current.Documents.Count > 0 && await JudgeAsync(all, current, cancellation))
            {
                version = await store.VersionAsync(cancellation);
                all = await store.ListAsync(null, cancellation);
            }

            _corrections = [.. all.Where(correction => correction.State == CorrectionState.Active)];
            _seen = (version, current);
            _reached = true;
        }
        catch (TranscriptStoreException e)
        {
            if (_reached)
                NotReached(logger, e.Message);
            _reached = false;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RefreshAsync(stoppingToken);
    }

    /// <returns>Whether any state changed.</returns>
    private async Task<bool> JudgeAsync(IReadOnlyList<Correction> all, Library current, CancellationToken cancellation)
    {
        var changed = false;
        foreach (var correction in all)
        {
            var state = (correction.State, correction.StandsIn(current)) switch
            {
                (CorrectionState.Active, false) => CorrectionState.Stale,
                (CorrectionState.Stale, true) => CorrectionState.Active,
                var (same, _) => same,
            };
            if (state == correction.State || !await store.ChangeStateAsync(correction.Id, correction.State, state, by: null, clock.GetUtcNow(), cancellation))
                continue;
            StateChanged(logger, correction.Id, state);
            changed = true;
        }

        return changed;
    }

    private sealed record Usable(Library? Library, IReadOnlyList<Correction> Of, IReadOnlyList<CheckedAnswer> Answers);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teachers' answers cannot be read again; those read before are used. {Reason}")]
    private static partial void NotReached(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Correction {Correction} is now {State}, as the passages that it cites are now")]
    private static partial void StateChanged(ILogger logger, Guid correction, CorrectionState state);
}
