using Tutor.Answering;
using Tutor.Answering.Judging;
using Tutor.Service.Api;

namespace Tutor.Service.Examination;

/// <summary>Makes of questions whose answers are known what the judge is fitted to.</summary>
internal static class JudgeExamples
{
    /// <param name="tutor">Must never refuse (<see cref="JudgeWeights.NeverRefuse"/>): else what it learns depends on how it judged before.</param>
    /// <param name="asked">Called after each question.</param>
    /// <returns>One for each question for which anything at all was found, in the order given.</returns>
    public static async Task<IReadOnlyList<JudgeExample>> AskAsync(ITutor tutor, IReadOnlyList<ExamQuestion> questions, Action asked, CancellationToken cancellation)
    {
        var grader = new Grader([]);
        var examples = new List<JudgeExample>();
        foreach (var question in questions)
        {
            var reply = await tutor.AskAsync(new AskRequest(question.Question, question.History, question.Marks), cancellation);
            var right = question.Answerable && grader.Grade(question, AskResponse.From(reply, explain: true)).Right;
            if (reply.Features.Count > 0)
                examples.Add(new JudgeExample(question, new JudgeCase(reply.Features, question.Answerable, right)));
            asked();
        }

        return examples;
    }
}

internal sealed record JudgeExample(ExamQuestion Question, JudgeCase Case);
