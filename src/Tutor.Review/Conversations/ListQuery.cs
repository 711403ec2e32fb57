using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Review.Layout;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Review.Conversations;

/// <summary>What the list shows, as its address says it: every filter can be kept as a bookmark.</summary>
public sealed record ListQuery
{
    // Teachers rarely page back so far, and the address stays short.
    private const int MostPagesBack = 20;
    private const int LongestSearch = 200;

    public ListView View { get; init; }

    public string Search { get; init; } = "";

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }

    public LanguageTag? Language { get; init; }

    public string? Channel { get; init; }

    public QuestionType? Type { get; init; }

    public Pseudonym? Student { get; init; }

    public bool Refused { get; init; }

    public bool LowConfidence { get; init; }

    public bool Disliked { get; init; }

    public bool SourcesDisagreed { get; init; }

    public bool NeedsAttention { get; init; }

    /// <summary>Where the page begins; null on the first.</summary>
    public PageMark? After { get; init; }

    /// <summary>Where the pages before this one begin, the second page first.</summary>
    public IReadOnlyList<PageMark> Before { get; init; } = [];

    /// <summary>Reads an address. What it does not understand, it leaves out: an old bookmark still opens.</summary>
    internal static ListQuery Read(IQueryCollection query)
    {
        var search = TextNormalizer.Compose(query["q"].ToString()).Trim();
        var student = Pseudonym.Parse(query["student"]);
        return new ListQuery
        {
            View = query["show"].ToString() switch
            {
                "all" => ListView.All,
                "unreviewed" => ListView.Unreviewed,
                "wanting" => ListView.Wanting,
                // Who searches for words or for a student looks for all there is.
                _ => search.Length > 0 || student is not null ? ListView.All : ListView.Wanting,
            },
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            From = Day(query["from"]),
            Until = Day(query["until"]),
            Language = LanguageTags.Parse(query["language"]),
            Channel = Channels.FirstOrDefault(channel => channel == query["channel"]),
            Type = Enum.GetValues<QuestionType>().Where(type => type.Code() == query["type"]).Select(type => (QuestionType?)type).FirstOrDefault(),
            Student = student,
            Refused = query.ContainsKey("refused"),
            LowConfidence = query.ContainsKey("unsure"),
            Disliked = query.ContainsKey("disliked"),
            SourcesDisagreed = query.ContainsKey("disagreed"),
            NeedsAttention = query.ContainsKey("attention"),
            After = PageMark.Parse(query["after"]),
            Before = [.. query["before"].ToString().Split('.').Select(PageMark.Parse).OfType<PageMark>().TakeLast(MostPagesBack)],
        };
    }

    public static IReadOnlyList<string> Channels { get; } = [ChannelNames.DirectLine, ChannelNames.Teams, ChannelNames.WebChat, ChannelNames.Emulator, ChannelNames.Api];

    /// <summary>Whether it shows other than what it shows without any choice.</summary>
    public bool IsNarrowed => this with { View = default, After = null, Before = Default.Before } != Default;

    public static ListQuery Default { get; } = new();

    internal TranscriptFilter Filter(Wording wording) => new()
    {
        From = From is { } from ? wording.Begins(from) : null,
        Until = Until is { } until && until < DateOnly.MaxValue ? wording.Begins(until.AddDays(1)) : null,
        Language = Language,
        Channel = Channel,
        Type = Type,
        Student = Student,
        Refused = Refused,
        LowConfidence = LowConfidence,
        Disliked = Disliked,
        SourcesDisagreed = SourcesDisagreed,
        NeedsAttention = NeedsAttention,
        NotReviewed = View == ListView.Unreviewed,
        WantsReview = View == ListView.Wanting,
        Search = Search.Length > 0 ? Search : null,
    };

    /// <summary>The page that follows.</summary>
    public ListQuery Older(PageMark next) => this with { After = next, Before = After is { } mine ? [.. Before.TakeLast(MostPagesBack - 1), mine] : [] };

    /// <summary>The page before this one; null on the first.</summary>
    public ListQuery? Newer => After is null ? null : this with { After = Before.Count > 0 ? Before[^1] : null, Before = [.. Before.SkipLast(1)] };

    /// <summary>With its question mark; empty for the list as it opens.</summary>
    public string Query(bool paged = true)
    {
        var parts = new Dictionary<string, string?>();
        if (View != ListView.Wanting || Search.Length > 0 || Student is not null)
            parts["show"] = View.ToString().ToLowerInvariant();
        if (Search.Length > 0)
            parts["q"] = Search;
        Add("from", From is { } from ? Iso(from) : null);
        Add("until", Until is { } until ? Iso(until) : null);
        Add("language", Language?.Code());
        Add("channel", Channel);
        Add("type", Type?.Code());
        Add("student", Student?.Value);
        Add("refused", Refused ? "1" : null);
        Add("unsure", LowConfidence ? "1" : null);
        Add("disliked", Disliked ? "1" : null);
        Add("disagreed", SourcesDisagreed ? "1" : null);
        Add("attention", NeedsAttention ? "1" : null);
        if (paged)
        {
            Add("after", After?.ToString());
            Add("before", Before.Count > 0 ? string.Join('.', Before) : null);
        }

        return QueryHelpers.AddQueryString("", parts);

        void Add(string name, string? value)
        {
            if (value is not null)
                parts[name] = value;
        }
    }

    public string Address => $"/review{Query()}";

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
