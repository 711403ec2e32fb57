namespace Tutor.Answering;

/// <summary>A tree of reasons: what was searched, what was found, why this sentence, why refused.</summary>
/// <param name="Text">One finding, in English, for teachers and developers. It may hold words of the question and of the sources.</param>
/// <param name="Value">The number behind the finding, where there is one.</param>
public sealed record Explanation(string Text, double? Value, IReadOnlyList<Explanation> Details)
{
    public Explanation(string text, double? value = null)
        : this(text, value, [])
    {
    }
}
