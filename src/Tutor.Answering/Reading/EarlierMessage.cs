using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Reading;

/// <summary>A message that a question leans on.</summary>
/// <param name="MattersBack">How many messages between it and the question stand alone, and so may be about another matter.</param>
public sealed record EarlierMessage(AnalyzedText Said, int MattersBack)
{
    public string Text => Said.Text;
}
