using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>Tells a teacher whether the answer that she writes to a question will be given to others who ask it.</summary>
public sealed class StandaloneQuestions(ILibrary library, LibraryAnalysis analysis)
{
    /// <summary>Whether a question says by itself what it asks, is one question, and is asked in the language of its answer.</summary>
    /// <param name="answerIn">The language of the answer.</param>
    public bool Contains(string question, LanguageTag answerIn) => CheckedQuestion.Read(question, answerIn, analysis.Of(library.Current)) is not null;
}
