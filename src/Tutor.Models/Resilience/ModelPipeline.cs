using System.ClientModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tutor.Models.Resilience;

/// <summary>How a model is asked: so many at once, each with a bound in time, again where it may pass, and not at all while it is down.</summary>
/// <remarks>
/// From outside in: the turn to be waited for, the time for all repetitions, the repetitions, the circuit, the time for one call. The
/// circuit is inside, so that it counts calls and not questions.
/// </remarks>
internal sealed class ModelPipeline : IDisposable
{
    private readonly ConcurrencyLimiter _turns;
    private readonly ResiliencePipeline _pipeline;
    private readonly ModelConnectionOptions _options;
    private readonly TimeProvider _time;

    public ModelPipeline(ModelConnectionOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _turns = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.Concurrency, QueueLimit = options.Queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                // A server that asks for more patience than the student has is not waited for.
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && MayPass(e) && !(RetryAfter(e, time) > options.TotalTimeout)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e ? RetryAfter(e, time) : null),
            });
        }

        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = options.BreakAfter,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = options.BreakDuration,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && (e is TimeoutRejectedException || MayPass(e))),
        });
        builder.AddTimeout(options.Timeout);
        _pipeline = builder.Build();
    }

    /// <exception cref="ModelBusyException">Too many wait already.</exception>
    /// <exception cref="BrokenCircuitException">The model is left alone for a while.</exception>
    /// <exception cref="TimeoutRejectedException">It took too long.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var turn = await _turns.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
            throw new ModelBusyException();
        return await _pipeline.ExecuteAsync(static async (run, inner) => await run(inner), call, cancellation);
    }

    /// <summary>The same for an answer in parts: until its first part like any call, from then on not repeated, and bounded in its silences and as a whole.</summary>
    /// <exception cref="ModelBusyException">Too many wait already.</exception>
    /// <exception cref="BrokenCircuitException">The model is left alone for a while.</exception>
    /// <exception cref="TimeoutRejectedException">It took too long to begin.</exception>
    /// <exception cref="OperationCanceledException">It fell silent, or took too long as a whole; or the caller gave up.</exception>
    public async IAsyncEnumerable<T> StreamAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var turn = await _turns.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
            throw new ModelBusyException();
        using var whole = new CancellationTokenSource(_options.TotalTimeout, _time);
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token, silence.Token);
        var parts = await _pipeline.ExecuteAsync(inner => OpenAsync(call, inner, ending.Token), cancellation);
        await using (parts)
        {
            while (parts.HasCurrent)
            {
                yield return parts.Current;
                silence.CancelAfter(_options.Timeout);
                await parts.MoveNextAsync();
            }
        }
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>Reads up to the first part. The stream outlives the attempt that opened it, whose token ends with the attempt.</summary>
    private static async ValueTask<OpenStream<T>> OpenAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> call, CancellationToken attempt, CancellationToken ending)
    {
        var stream = new OpenStream<T>(call, ending);
        try
        {
            await using (attempt.UnsafeRegister(static open => ((OpenStream<T>)open!).GiveUp(), stream))
                await stream.MoveNextAsync();
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether the next call may go better: not for a wrong key or a request that the server does not understand.</summary>
    private static bool MayPass(Exception e) => e switch
    {
        OperationCanceledException or TimeoutRejectedException or BrokenCircuitException => false,
        ClientResultException { Status: 408 or 409 or 429 } => true,
        ClientResultException { Status: >= 400 and < 500 } => false,
        ClientResultException or HttpRequestException or IOException => true,
        // The SDK gathers the failures of its one attempt.
        AggregateException all => all.InnerExceptions.All(MayPass),
        _ => false,
    };

    private static TimeSpan? RetryAfter(Exception e, TimeProvider time)
    {
        if (e is not ClientResultException failed || failed.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true)
            return null;
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1_000_000)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : null;
    }
}

/// <summary>More calls wait for the model than it takes.</summary>
internal sealed class ModelBusyException() : Exception("Too many calls wait for the model.");
