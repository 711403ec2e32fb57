using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.Audit;

/// <summary>The words of the audit log's page.</summary>
internal sealed record AuditTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Time { get; init; }
    public required string Actor { get; init; }
    public required string Action { get; init; }
    public required string Conversation { get; init; }
    public required string Student { get; init; }
    public required string Detail { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string Filter { get; init; }
    public required string All { get; init; }
    public required string Nothing { get; init; }
    public required string Older { get; init; }
    public required string Newest { get; init; }

    /// <summary>What the codes mean. A code that is not here is shown as it is.</summary>
    public required IReadOnlyDictionary<string, string> Actions { get; init; }

    public static AuditTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliAudit.Texts,
        PageLanguage.Hindi => HindiAudit.Texts,
        _ => EnglishAudit.Texts,
    };
}
