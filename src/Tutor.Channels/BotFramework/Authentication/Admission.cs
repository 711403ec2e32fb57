namespace Tutor.Channels.BotFramework.Authentication;

/// <summary>Whether an activity may come in.</summary>
/// <param name="Status">The HTTP status of a refusal; 0 when it may.</param>
/// <param name="Reason">For the log; says nothing of the token but which check it failed.</param>
internal readonly record struct Admission(int Status, string Reason)
{
    public static readonly Admission Granted = new(0, "");

    public bool IsGranted => Status == 0;

    /// <summary>Who calls is not known.</summary>
    public static Admission Unknown(string reason) => new(401, reason);

    /// <summary>Who calls is known, and may not send this.</summary>
    public static Admission Forbidden(string reason) => new(403, reason);

    /// <summary>It cannot be told now.</summary>
    public static Admission Undecided(string reason) => new(503, reason);
}
