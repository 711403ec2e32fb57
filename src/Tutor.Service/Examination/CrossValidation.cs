using Tutor.Answering.Judging;

namespace Tutor.Service.Examination;

/// <summary>An examination twice: as the tutor is, and with a judge that knows no question to the document it is asked about.</summary>
internal sealed record CrossValidation(ExamFigures Plain, ExamFigures CrossValidated, IReadOnlyList<HeldOutDocument> Documents);

/// <summary>One document and the questions graded while the judge was fitted to those of the others.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Weights">What was fitted.</param>
/// <param name="FittedTo">The ids of the questions that the judge learned from.</param>
/// <param name="Graded">The ids of the examination's questions that were graded with it.</param>
internal sealed record HeldOutDocument(
    string Document,
    ExamFigures Plain,
    ExamFigures CrossValidated,
    JudgeWeights Weights,
    IReadOnlyList<string> FittedTo,
    IReadOnlyList<string> Graded);
