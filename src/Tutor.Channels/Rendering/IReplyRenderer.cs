using Tutor.Answering;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Rendering;

/// <summary>Writes a reply as one channel shows it best.</summary>
public interface IReplyRenderer
{
    /// <summary>One message activity: text, and the channel's own form of citations.</summary>
    /// <param name="publicUrl">Where the student's browser reaches this service; every link starts with it.</param>
    /// <param name="questionId">The activity that asked; feedback on the reply names it.</param>
    Activity Render(Reply reply, Uri publicUrl, string? questionId);

    /// <summary>The text of an answer that still grows, without its quotes; <see cref="Render"/> says it at the beginning of the whole.</summary>
    string RenderSoFar(Answer answer);
}
