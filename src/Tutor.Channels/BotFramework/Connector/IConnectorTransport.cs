using System.Net;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>Carries one activity to the Bot Connector, once. When to try again is <see cref="ConnectorClient"/>'s business.</summary>
internal interface IConnectorTransport
{
    /// <param name="activity">Its <see cref="Activity.ServiceUrl"/> was checked.</param>
    /// <param name="anew">The connector did not take the token that is kept.</param>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<Delivery> TryAsync(Activity activity, bool anew, CancellationToken cancellation);
}

/// <summary>What became of one attempt.</summary>
internal readonly record struct Delivery
{
    public bool IsDone { get; private init; }

    /// <summary>What the channel calls the activity; null when it does not say.</summary>
    public string? Id { get; private init; }

    /// <summary>Why it was not delivered, for the log.</summary>
    public string Reason { get; private init; }

    /// <summary>The token was not taken.</summary>
    public bool IsDenied { get; private init; }

    /// <summary>The bot was removed or blocked, or there is no such conversation.</summary>
    public bool IsGone { get; private init; }

    public bool MayRetry { get; private init; }

    /// <summary>How long the connector asks to wait.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static Delivery Done(string? id) => new() { IsDone = true, Id = id };

    /// <summary>No answer that counts.</summary>
    public static Delivery Failed(string reason, bool mayRetry) => new() { Reason = reason, MayRetry = mayRetry };

    public static Delivery Refused(HttpStatusCode status, TimeSpan? retryAfter) => new()
    {
        Reason = $"status {(int)status}",
        IsDenied = status == HttpStatusCode.Unauthorized,
        IsGone = status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone,
        // Teams names 412 as one to retry, beside the usual ones.
        MayRetry = status is HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        RetryAfter = retryAfter,
    };
}
