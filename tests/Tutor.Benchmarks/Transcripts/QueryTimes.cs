using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Storage;
using Tutor.Storage.Reading;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>How long the pages of a list of fifty conversations take: the first, and one from the middle of the two years.</summary>
internal static class QueryTimes
{
    private const int Rounds = 20;
    private const int PageSize = 50;

    public static async Task PrintAsync(Database database, GeneratedTurns turns, TextWriter output)
    {
        var reader = new TranscriptReader(database, NullLogger<TranscriptReader>.Instance);
        var random = new Random(3);
        await output.WriteLineAsync($"{"",-42} {"found",5} {"p50 ms",8} {"p95 ms",8} {"max ms",8}");
        foreach (var (name, filter) in Filters(turns))
        {
            foreach (var middle in new[] { false, true })
            {
                var times = new List<double>();
                var found = 0;
                // The first is not counted: it compiles the program's code, not the query.
                for (var round = -1; round < Rounds; round++)
                {
                    PageMark? after = middle ? new PageMark(Place.First(turns.Begin + (turns.End - turns.Begin) * (0.3 + 0.4 * random.NextDouble()))) : null;
                    var start = Stopwatch.GetTimestamp();
                    found = (await reader.ListAsync(filter(random), after, PageSize, CancellationToken.None)).Conversations.Count;
                    if (round >= 0)
                        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }

                times.Sort();
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name + (middle ? ", middle" : ""),-42} {found,5} {times[Rounds / 2],8:0.0} {times[(int)(Rounds * 0.95) - 1],8:0.0} {times[^1],8:0.0}"));
            }
        }
    }

    private static IEnumerable<(string Name, Func<Random, TranscriptFilter> Filter)> Filters(GeneratedTurns turns)
    {
        yield return ("list", _ => TranscriptFilter.All);
        yield return ("one week", random => new TranscriptFilter { From = turns.Begin.AddDays(random.Next(700)) } is var filter ? filter with { Until = filter.From!.Value.AddDays(7) } : filter);
        yield return ("Hindi", _ => new TranscriptFilter { Language = LanguageTag.Hindi });
        yield return ("Teams", _ => new TranscriptFilter { Channel = ChannelNames.Teams });
        yield return ("Emulator (1 in 10,000)", _ => new TranscriptFilter { Channel = ChannelNames.Emulator });
        yield return ("a channel that nobody uses", _ => new TranscriptFilter { Channel = "none", Language = LanguageTag.Hindi });
        yield return ("kind of question", random => new TranscriptFilter { Type = (QuestionType)random.Next(13) });
        yield return ("refused (8 %)", _ => new TranscriptFilter { Refused = true });
        yield return ("low confidence (10 %)", _ => new TranscriptFilter { LowConfidence = true });
        yield return ("disliked (3 %)", _ => new TranscriptFilter { Disliked = true });
        yield return ("disagreed (1 %)", _ => new TranscriptFilter { SourcesDisagreed = true });
        yield return ("attention (0.1 %)", _ => new TranscriptFilter { NeedsAttention = true });
        yield return ("not reviewed (97 %)", _ => new TranscriptFilter { NotReviewed = true });
        yield return ("wants review", _ => new TranscriptFilter { WantsReview = true });
        yield return ("wants review, disliked", _ => new TranscriptFilter { WantsReview = true, Disliked = true });
        yield return ("wants review, attention", _ => new TranscriptFilter { WantsReview = true, NeedsAttention = true });
        yield return ("one student", random => new TranscriptFilter { Student = GeneratedTurns.Student(random.Next(turns.Students)) });
        yield return ("refused, Hindi, Teams, not reviewed", _ => new TranscriptFilter { Refused = true, Language = LanguageTag.Hindi, Channel = ChannelNames.Teams, NotReviewed = true });
        yield return ("disliked, low confidence, refused", _ => new TranscriptFilter { Disliked = true, LowConfidence = true, Refused = true });
        yield return ("disagreed, attention (none or few)", _ => new TranscriptFilter { SourcesDisagreed = true, NeedsAttention = true });
        yield return ("Hindi, Emulator, fill the blank", _ => new TranscriptFilter { Language = LanguageTag.Hindi, Channel = ChannelNames.Emulator, Type = QuestionType.FillBlank });
        foreach (var (what, text) in new[] { ("common word", "বিপ্লব"), ("common word, Latin", "biplob"), ("Hindi word", "क्रांति"), ("rare word", "কেরেনস্কি"), ("two words", "অক্টোবর বিপ্লবের"), ("three words", "লেনিন পেট্রোগ্রাদ সোভিয়েত"), ("word that nobody wrote", "জলবিদ্যুৎ") })
            yield return ($"search: {what}", _ => new TranscriptFilter { Search = text });
        yield return ("search: common word, refused", _ => new TranscriptFilter { Search = "বিপ্লব", Refused = true });
        yield return ("search: common word, attention", _ => new TranscriptFilter { Search = "বিপ্লব", NeedsAttention = true });
        yield return ("search: common word, disagreed", _ => new TranscriptFilter { Search = "বিপ্লব", SourcesDisagreed = true });
        yield return ("search: rare word, disliked", _ => new TranscriptFilter { Search = "কেরেনস্কি", Disliked = true });
        yield return ("search: common word, one student", random => new TranscriptFilter { Search = "বিপ্লব", Student = GeneratedTurns.Student(random.Next(turns.Students)) });
        yield return ("search: common word, Emulator", _ => new TranscriptFilter { Search = "বিপ্লব", Channel = ChannelNames.Emulator });
        yield return ("search: common word, one week", random => new TranscriptFilter { Search = "বিপ্লব", From = turns.Begin.AddDays(random.Next(700)) } is var filter ? filter with { Until = filter.From!.Value.AddDays(7) } : filter);
    }
}
