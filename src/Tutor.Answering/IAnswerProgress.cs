using Tutor.Language;

namespace Tutor.Answering;

/// <summary>Is told of an answer while a model still words it. Never of a refusal: that is decided before.</summary>
/// <remarks>Called while the answer is made, so it returns at once; one call at a time.</remarks>
public interface IAnswerProgress
{
    /// <summary>There will be an answer, in this language; a model begins to word it.</summary>
    void Begin(LanguageTag language);

    /// <summary>
    /// The answer as far as it is worded and checked, with its quotes. Nothing of it is taken back: the text of the next one, and that of
    /// the reply, begins with its text.
    /// </summary>
    void Show(Answer soFar);
}
