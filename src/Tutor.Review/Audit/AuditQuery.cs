using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tutor.Review.Layout;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;

namespace Tutor.Review.Audit;

/// <summary>Which part of the audit log an address asks for.</summary>
/// <param name="Until">The last day that is shown.</param>
public sealed record AuditQuery(string? Actor, string? Action, DateOnly? From, DateOnly? Until, PageMark? After)
{
    public static AuditQuery Of(IQueryCollection query) =>
        new(Text(query["actor"]), Text(query["action"]), Day(query["from"]), Day(query["until"]), PageMark.Parse(query["after"]));

    public AuditFilter Filter(Wording wording) => new(
        Actor,
        Action,
        From is { } from ? wording.Begins(from) : null,
        Until is { } until && until < DateOnly.MaxValue ? wording.Begins(until.AddDays(1)) : null);

    /// <summary>The address of the page after a mark; of the first page without one.</summary>
    public string Address(PageMark? after)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("actor", Actor), ("action", Action), ("from", Machine(From)), ("until", Machine(Until)), ("after", after?.ToString()),
        };
        return $"/review/audit{QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)))}";
    }

    /// <summary>A day as a date field has it.</summary>
    public static string? Machine(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // Days at the ends of the calendar have no moment by another clock than UTC's.
    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;
}
