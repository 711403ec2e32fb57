using Tutor.Answering;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>Shows the reply of one turn while it grows. What the turn says last then takes its place.</summary>
public interface IReplyStream
{
    /// <summary>Offers a part and returns at once; of several that wait, the channel gets the latest.</summary>
    /// <param name="part">A typing activity with a text; it begins with the text of the part before.</param>
    /// <param name="soFar">The answer that it shows; null when it only says that there will be one.</param>
    void Show(Activity part, Answer? soFar);
}
