using System.Globalization;
using System.Text;
using System.Text.Json;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Review.Exports;

/// <summary>Writes turns as they come, whatever their number: nothing is gathered first.</summary>
internal static class ExportWriter
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private static readonly string[] Columns =
    [
        "time", "student", "channel", "conversation", "turn", "question", "reply", "refused because", "language", "type", "marks", "answer", "note",
        "confidence", "low confidence", "sources disagree", "reaction", "attention", "passages", "verdict", "right passages", "remark",
        "correction", "correction state", "latency ms", "record",
    ];

    public static Task WriteAsync(ExportFormat format, IAsyncEnumerable<TranscriptTurn> turns, Stream stream, TimeSpan utcOffset, CancellationToken cancellation) =>
        format == ExportFormats.Csv ? WriteCsvAsync(turns, stream, utcOffset, cancellation)
        : format == ExportFormats.JsonLines ? WriteJsonLinesAsync(turns, stream, cancellation)
        : WriteTranscriptAsync(turns, stream, cancellation);

    /// <summary>For spreadsheets: with the mark by which they know UTF-8.</summary>
    private static async Task WriteCsvAsync(IAsyncEnumerable<TranscriptTurn> turns, Stream stream, TimeSpan utcOffset, CancellationToken cancellation)
    {
        await stream.WriteAsync(Bom, cancellation);
        await WriteAsync(stream, CsvLine.Of(Columns), cancellation);
        await foreach (var turn in turns.WithCancellation(cancellation))
            await WriteAsync(stream, Row(turn, utcOffset), cancellation);
    }

    private static async Task WriteJsonLinesAsync(IAsyncEnumerable<TranscriptTurn> turns, Stream stream, CancellationToken cancellation)
    {
        await foreach (var turn in turns.WithCancellation(cancellation))
        {
            await JsonSerializer.SerializeAsync(stream, turn, TranscriptJson.Options, cancellation);
            await WriteAsync(stream, "\n", cancellation);
        }
    }

    /// <summary>One JSON array of the activities in the order in which they were sent, as the Bot Framework's tools open it.</summary>
    private static async Task WriteTranscriptAsync(IAsyncEnumerable<TranscriptTurn> turns, Stream stream, CancellationToken cancellation)
    {
        var before = "[";
        await foreach (var turn in turns.WithCancellation(cancellation))
        {
            foreach (var activity in turn.IsDamaged ? Rest(turn) : turn.Turn.ActivitiesOut.Prepend(turn.Turn.ActivityIn))
            {
                await WriteAsync(stream, $"{before}\n{activity}", cancellation);
                before = ",";
            }
        }

        await WriteAsync(stream, before == "[" ? "[]\n" : "\n]\n", cancellation);
    }

    /// <summary>What is left of the activities, behind a trace that says that they are not all; the Bot Framework's tools show traces apart.</summary>
    private static IEnumerable<string> Rest(TranscriptTurn turn) => turn.Turn.ActivitiesOut.Prepend(turn.Turn.ActivityIn).Where(activity => activity != "{}").Prepend(TranscriptJson.Write(new Dictionary<string, object>
    {
        ["type"] = "trace",
        ["name"] = "tutor/damaged",
        ["label"] = "This record cannot be read in full",
        ["id"] = turn.Turn.Id.Value,
        ["timestamp"] = turn.Turn.At,
        ["conversation"] = new Dictionary<string, string> { ["id"] = turn.Turn.ChannelConversation },
    }));

    private static string Row(TranscriptTurn turn, TimeSpan utcOffset)
    {
        var reply = turn.Turn.Reply;
        return CsvLine.Of(
            turn.Turn.At.ToOffset(utcOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            turn.Turn.Student.Short,
            turn.Turn.Channel,
            turn.Turn.Conversation.Value,
            turn.Turn.Id.Value,
            turn.Turn.Question,
            reply?.Kind.ToString() ?? "",
            reply?.Reason?.ToString() ?? "",
            reply?.Language.Code() ?? "",
            reply?.Type.Code() ?? "",
            reply?.Marks.ToString(CultureInfo.InvariantCulture) ?? "",
            reply?.Text ?? "",
            reply?.Note ?? "",
            reply?.Confidence.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
            YesNo(turn.LowConfidence),
            YesNo(reply?.SourcesDisagree == true),
            turn.Reaction == Reaction.None ? "" : turn.Reaction.ToString(),
            string.Join("; ", turn.Attention.Select(mark => $"{mark.Kind}: {mark.Words}")),
            string.Join("; ", (reply?.Citations ?? []).Select(citation => $"{citation.Passage.Document} {citation.Paragraph.ToString(CultureInfo.InvariantCulture)}")),
            turn.Verdict?.Kind.ToString() ?? "",
            string.Join("; ", (turn.Verdict?.RightPassages ?? []).Select(passage => passage.Passage.ToString())),
            turn.Verdict?.Remark ?? "",
            turn.Correction?.Text ?? "",
            turn.Correction?.State.ToString() ?? "",
            turn.Turn.Latency.TotalMilliseconds.ToString("0.#", CultureInfo.InvariantCulture),
            turn.IsDamaged ? "cannot be read in full" : "");
    }

    private static string YesNo(bool value) => value ? "yes" : "";

    private static async Task WriteAsync(Stream stream, string text, CancellationToken cancellation) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
}
