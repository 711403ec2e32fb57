namespace Tutor.Review.Conversations;

/// <summary>How much of what was asked the list shows.</summary>
public enum ListView
{
    /// <summary>Replies that nobody judged and that there is a reason to look at.</summary>
    Wanting,

    /// <summary>Replies that nobody judged.</summary>
    Unreviewed,
    All,
}
