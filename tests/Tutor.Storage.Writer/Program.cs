using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Storage;
using Tutor.Storage.Writer;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

// Records turns as fast as it can, in four conversations at once, and says of each that is safe which it was; until it is killed.
// Arguments: the data folder, a name of this run, how many calls of the store in a hundred fail.
var (folder, run, failing) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var services = new ServiceCollection();
services.AddLogging();
services.AddSingleton(new KnowledgePaths(new KnowledgeOptions { DataFolder = folder }));
services.AddTranscripts(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Tutor:Transcripts:RetryInterval"] = "00:00:00.020",
    // A run whose store never fails is to write to the store alone, however slow the machine is; so it has a spool of its own.
    ["Tutor:Transcripts:SpoolFolder"] = failing == 0 ? "unused" : "spool",
    ["Tutor:Transcripts:SaveTimeout"] = failing == 0 ? "00:00:30" : "00:00:01",
}).Build());
services.AddStorage();
services.AddSingleton<ITranscriptStore>(provider => new FailingStore(ActivatorUtilities.CreateInstance<TranscriptStore>(provider), failing));
await using var provider = services.BuildServiceProvider();
foreach (var hosted in provider.GetServices<IHostedService>())
    await hosted.StartAsync(CancellationToken.None);

var recorder = provider.GetRequiredService<ITurnRecorder>();
var (said, lines) = (new Lock(), Console.OpenStandardOutput());
await Task.WhenAll(Enumerable.Range(0, 4).Select(lane => Task.Run(async () =>
{
    for (var n = 0; ; n++)
    {
        var turn = Spoken($"{run}-{lane}", n);
        if (await recorder.RecordAsync(turn, CancellationToken.None) is RecordingResult.Lost)
            throw new InvalidOperationException("A turn was lost.");
        var line = System.Text.Encoding.ASCII.GetBytes($"{turn.ChannelConversation} {turn.ActivityId}\n");
        lock (said)
            lines.Write(line);
    }
})));

static SpokenTurn Spoken(string conversation, int n) => new()
{
    Channel = ChannelNames.WebChat,
    ChannelConversation = conversation,
    ActivityId = n.ToString(CultureInfo.InvariantCulture),
    UserId = conversation,
    At = DateTimeOffset.UnixEpoch.AddYears(56).AddMilliseconds(n),
    ActivityIn = """{"type":"message","text":"অক্টোবর বিপ্লব কবে হয়েছিল?"}""",
    ActivitiesOut = ["""{"type":"message","text":"২৫ অক্টোবর"}"""],
    Question = "অক্টোবর বিপ্লব কবে হয়েছিল?",
    Reply = new ReplyRecord
    {
        Kind = ReplyKind.Answer,
        Language = LanguageTag.Bengali,
        Script = "native",
        Type = QuestionType.When,
        Marks = 1,
        Text = "২৫ অক্টোবর [1]",
        Confidence = 0.9,
        Citations = [new CitationRecord(1, new PassageId("october.bn", "aaa"), 12, [new TextSpan(0, 5)])],
        Retrieved = [],
        Explanation = new Explanation("Answered"),
        Composer = ReplyRecord.FromEvidence,
    },
    Latency = TimeSpan.FromMilliseconds(5),
};
