using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.Layout;

/// <summary>What every endpoint of <c>/review</c> needs: who asks, in which language, and the log that has to know of it first.</summary>
internal sealed class ReviewContext(IHttpContextAccessor accessor, IOptions<ReviewOptions> options, TimeProvider time, IAuditLog audit, IAccountStore accounts)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public CancellationToken Cancellation => Http.RequestAborted;

    public Reviewer Reviewer => Reviewer.Of(Http.User);

    public PageLanguage Language => PageLanguages.Of(Http.Request);

    public Wording Wording => new(Language, options.Value.UtcOffset);

    public TimeSpan UtcOffset => options.Value.UtcOffset;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Writes down what is about to be shown or changed; when it cannot be written, it must not happen.</summary>
    public Task AuditAsync(string action, ConversationId? conversation = null, Pseudonym? student = null, string? detail = null) =>
        audit.AppendAsync(Reviewer.Entry(Now, action, conversation, student, detail), Cancellation);

    /// <summary>What to call accounts by.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> AccountNamesAsync() =>
        (await accounts.ListAsync(Cancellation)).ToDictionary(account => account.Id, account => account.Name);
}
