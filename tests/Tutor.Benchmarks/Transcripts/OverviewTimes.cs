using System.Diagnostics;
using System.Globalization;
using Tutor.Knowledge.Analysis;
using Tutor.Review.Overview;
using Tutor.Storage;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>How long the overview takes to gather, for each of its ranges; without a glossary, which is read once.</summary>
internal static class OverviewTimes
{
    private const int Rounds = 20;

    public static async Task PrintAsync(Database database, GeneratedTurns turns, TextWriter output)
    {
        var statistics = new StatisticsReader(database);
        await output.WriteLineAsync($"{"",-42} {"",5} {"p50 ms",8} {"p95 ms",8} {"max ms",8}");
        foreach (var days in OverviewEndpoints.Ranges)
        {
            var (from, until) = (turns.End.AddDays(-days), turns.End.AddDays(1));
            await MeasureAsync($"overview, {days} days: counts", () => statistics.DailyAsync(from, until, TimeSpan.FromHours(5.5), CancellationToken.None));
            await MeasureAsync($"overview, {days} days: most quoted", () => statistics.MostQuotedAsync(from, until, 20, CancellationToken.None));
            await MeasureAsync($"overview, {days} days: refused", () => statistics.RefusedAsync(from, until, OverviewEndpoints.MostRefused, CancellationToken.None));
            var refused = await statistics.RefusedAsync(from, until, OverviewEndpoints.MostRefused, CancellationToken.None);
            await MeasureAsync($"overview, {days} days: grouping of {refused.Count}", () => Task.FromResult(QuestionGroups.Of(refused, Glossary.Empty)));
        }

        async Task MeasureAsync<T>(string name, Func<Task<T>> work)
        {
            var times = new List<double>();
            for (var round = -1; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                await work();
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{name,-42} {"",5} {times[Rounds / 2],8:0.0} {times[(int)(Rounds * 0.95) - 1],8:0.0} {times[^1],8:0.0}"));
        }
    }
}
