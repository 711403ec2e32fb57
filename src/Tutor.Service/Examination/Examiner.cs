using Tutor.Answering;
using Tutor.Service.Api;

namespace Tutor.Service.Examination;

/// <summary>Puts an examination to the tutor, question by question.</summary>
internal sealed partial class Examiner(ITutor tutor, TimeProvider time, ILogger<Examiner> logger)
{
    /// <param name="sources">The texts of the documents as the school gave them.</param>
    /// <param name="asked">Called after each question.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ExamReport> ExamineAsync(
        IReadOnlyList<ExamQuestion> questions,
        IEnumerable<string> sources,
        Action asked,
        CancellationToken cancellation)
    {
        var grader = new Grader(sources);
        var results = new List<ExamResult>(questions.Count);
        foreach (var question in questions)
        {
            var started = time.GetTimestamp();
            var reply = await AskAsync(question, cancellation);
            var milliseconds = time.GetElapsedTime(started).TotalMilliseconds;
            results.Add(new ExamResult(question, reply, grader.Grade(question, reply), milliseconds));
            asked();
        }

        return new ExamReport(results);
    }

    private async Task<AskResponse> AskAsync(ExamQuestion question, CancellationToken cancellation)
    {
        try
        {
            var request = new AskRequest(question.Question, question.History, question.Marks);
            return AskResponse.From(await tutor.AskAsync(request, cancellation), explain: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault is a wrong reply like any other: the rest of the examination goes on.
            LogFault(e, question.Id);
            return AskResponse.Fault(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "The tutor failed at question {Id}.")]
    private partial void LogFault(Exception fault, string id);
}
