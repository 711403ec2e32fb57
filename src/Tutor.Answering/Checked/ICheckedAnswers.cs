using Tutor.Knowledge;

namespace Tutor.Answering.Checked;

/// <summary>The answers that teachers wrote or put right.</summary>
public interface ICheckedAnswers
{
    /// <summary>Those that may be used with a library: every passage that they cite stands in it word for word as the teacher saw it. Newest first.</summary>
    /// <returns>The same instance until the answers or the library change.</returns>
    IReadOnlyList<CheckedAnswer> In(Library library);
}
