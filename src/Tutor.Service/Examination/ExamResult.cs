using Tutor.Service.Api;

namespace Tutor.Service.Examination;

internal sealed record ExamResult(ExamQuestion Question, AskResponse Reply, Grade Grade, double Milliseconds);
