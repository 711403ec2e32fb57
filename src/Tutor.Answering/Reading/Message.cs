namespace Tutor.Answering.Reading;

/// <summary>A student's message as one question, and as the several questions that it may consist of.</summary>
/// <param name="Whole">The message read as one question.</param>
/// <param name="Parts">Its questions in order; empty where it is one question.</param>
/// <param name="IsList">Whether the student set them apart, so that each wants an answer of its own whatever the evidence.</param>
/// <param name="LeftOut">How many further questions were not read.</param>
internal sealed record Message(Question Whole, IReadOnlyList<MessagePart> Parts, bool IsList, int LeftOut);

/// <param name="Label">The number or letter of the question as asked; where the student gave none, its number in the reply's digits.</param>
/// <param name="IsOrder">Whether it is an order (ব্যাখ্যা করো) and no question: it may only say how to answer what stands before it.</param>
internal sealed record MessagePart(string Label, Question Question, bool IsOrder);
