namespace Tutor.Qdrant.Serving;

/// <summary>Which index answers, and why.</summary>
/// <param name="IsQdrant">False while the embedded index answers in its place.</param>
/// <param name="Reason">Why it does, in one sentence; null while Qdrant answers.</param>
/// <param name="Remedy">What to do; null while Qdrant answers.</param>
internal sealed record IndexState(bool IsQdrant, string? Reason, string? Remedy)
{
    public static IndexState Qdrant { get; } = new(true, null, null);

    /// <summary>Not a fault: Qdrant is being brought up to date.</summary>
    public static IndexState Ingesting { get; } = new(false, "The library is being brought into Qdrant.", "Nothing: Qdrant answers when it is done.");
}
