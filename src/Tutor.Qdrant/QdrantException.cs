namespace Tutor.Qdrant;

/// <summary>Qdrant did not do what it was asked.</summary>
/// <param name="message">What was so, in one sentence without words of students or passages.</param>
/// <param name="retryAfter">How long the server asks to be left alone.</param>
internal sealed class QdrantException(QdrantFault fault, string message, Exception? inner = null, TimeSpan? retryAfter = null) : Exception(message, inner)
{
    public QdrantFault Fault => fault;

    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Whether the same request may succeed a little later.</summary>
    public bool IsPassing => fault is QdrantFault.Unreachable or QdrantFault.TooSlow or QdrantFault.Busy or QdrantFault.Failing or QdrantFault.Garbled;
}

internal enum QdrantFault
{
    Unreachable,
    TooSlow,
    Unauthorized,
    NotFound,
    Conflict,

    /// <summary>It limits the rate of requests.</summary>
    Busy,

    /// <summary>It has no room left.</summary>
    Full,

    /// <summary>It does not understand the request: most likely another version, or a program that is no Qdrant.</summary>
    Refused,

    /// <summary>It has a fault of its own.</summary>
    Failing,

    /// <summary>What it answered cannot be read.</summary>
    Garbled,

    /// <summary>It is older than this program needs.</summary>
    TooOld,

    /// <summary>What it holds is not the library.</summary>
    Disagrees,
}
