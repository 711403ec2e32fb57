using System.Globalization;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Storage;
using Tutor.Transcripts;
using Tutor.Transcripts.Searching;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>A school's turns over two years: the same for the same number and end, in the order of time, five to a conversation on average.</summary>
internal sealed class GeneratedTurns
{
    private const int Texts = 20_000;

    private static readonly TimeSpan Span = TimeSpan.FromDays(730);

    private readonly (string Text, string[] Terms)[] _questions;
    private readonly (string Text, string[] Terms)[] _replies;

    /// <param name="end">The moment before which the last turn was: the overview looks back from today.</param>
    public GeneratedTurns(string documents, int count, DateTimeOffset end)
    {
        Count = count;
        End = end;
        var words = Directory.EnumerateFiles(documents, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var random = new Random(1);
        _questions = Make(4, 9);
        _replies = Make(15, 35);

        (string, string[])[] Make(int least, int most) => [.. Enumerable.Range(0, Texts).Select(_ =>
        {
            var length = random.Next(least, most);
            var start = random.Next(words.Length - length);
            var text = string.Join(' ', words[start..(start + length)]);
            return (text, SearchTerms.Of(text).ToArray());
        })];
    }

    public int Count { get; }

    public DateTimeOffset Begin => End - Span;

    public DateTimeOffset End { get; }

    public int Students => Math.Max(1, Count / 50);

    public static Pseudonym Student(int number) => Pseudonym.Of([1], ChannelNames.WebChat, number.ToString(CultureInfo.InvariantCulture));

    public IEnumerable<GeneratedTurn> Read()
    {
        var random = new Random(2);
        var open = new Conversation?[64];
        var conversations = 0;
        for (var i = 0; i < Count; i++)
        {
            var slot = random.Next(open.Length);
            if (open[slot] is not { } conversation || random.Next(5) == 0)
                open[slot] = conversation = new Conversation(++conversations, random.Next(Students), Channel(random));
            var at = Begin + Span * ((double)i / Count);
            var (question, questionTerms) = _questions[random.Next(Texts)];
            var (text, replyTerms) = _replies[random.Next(Texts)];
            var refused = random.Next(100) < 8;
            var language = conversation.Student % 10 < 6 ? LanguageTag.Bengali : LanguageTag.Hindi;
            var type = Enum.GetValues<QuestionType>()[Math.Min(random.Next(13), random.Next(13))];
            var confidence = random.Next(100) < 10 ? 0.4 : 0.9;
            yield return new GeneratedTurn
            {
                Place = Place.First(at) + i % 4096,
                Id = TurnId.Of(conversation.Channel, $"c{conversation.Number}", $"{i}").Value,
                Conversation = conversation.Number,
                ConversationIsNew = conversation.IsNew(),
                Channel = conversation.Channel,
                Student = Student(conversation.Student).Value,
                Kind = refused ? "refusal" : "answer",
                Language = language.Code(),
                Type = type.Code(),
                Confidence = confidence,
                Refused = refused ? 1 : 0,
                LowConfidence = confidence < 0.6 ? 1 : 0,
                Disliked = random.Next(100) < 3 ? 1 : 0,
                Disagreed = random.Next(100) < 1 ? 1 : 0,
                Attention = random.Next(1000) < 1 ? 1 : 0,
                NotReviewed = random.Next(100) < 97 ? 1 : 0,
                Question = question,
                Reply = Reply(text, refused, language, type, confidence, i),
                RefusedFor = refused ? nameof(RefusalReason.NotInSources) : null,
                ActivityIn = Activity(conversation.Channel, conversation.Number, $"{i}", Student(conversation.Student).Value, "user", question),
                ActivitiesOut = TranscriptJson.Write(new[] { Activity(conversation.Channel, conversation.Number, $"{i}r", "tutor", "bot", text) }),
                Terms = refused ? questionTerms : [.. questionTerms.Union(replyTerms)],
                Passage = refused ? null : $"october.bn/{i % 97:x12}",
            };
        }
    }

    private static string Channel(Random random) => random.Next(10_000) switch
    {
        < 7000 => ChannelNames.WebChat,
        < 9500 => ChannelNames.Teams,
        < 9999 => ChannelNames.Api,
        _ => ChannelNames.Emulator,
    };

    private static string Activity(string channel, int conversation, string id, string from, string role, string text) => TranscriptJson.Write(new Dictionary<string, object>
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = channel,
        ["conversation"] = new Dictionary<string, string> { ["id"] = $"c{conversation}" },
        ["from"] = new Dictionary<string, string> { ["id"] = from, ["role"] = role },
        ["text"] = text,
    });

    private static string Reply(string text, bool refused, LanguageTag language, QuestionType type, double confidence, int i) => TranscriptJson.Write(new ReplyRecord
    {
        Kind = refused ? ReplyKind.Refusal : ReplyKind.Answer,
        Reason = refused ? RefusalReason.NotInSources : null,
        Language = language,
        Script = "native",
        Type = type,
        Marks = 2,
        Text = text,
        Confidence = confidence,
        Citations = refused ? [] : [new CitationRecord(1, new PassageId("october.bn", $"{i % 97:x12}"), i % 97, [new TextSpan(0, 20)])],
        Retrieved = [.. Enumerable.Range(0, 5).Select(n => new RetrievedRecord(new PassageId("october.bn", $"{n:x12}"), n, 5 - n))],
        Explanation = new Explanation("Answered", confidence, [new Explanation("Looked for"), new Explanation("Found")]),
        Composer = ReplyRecord.FromEvidence,
    });

    private sealed class Conversation(int number, int student, string channel)
    {
        private bool _known;

        public int Number => number;

        public int Student => student;

        public string Channel => channel;

        public bool IsNew() => !_known && (_known = true);
    }
}

internal sealed record GeneratedTurn
{
    public required long Place { get; init; }

    public required string Id { get; init; }

    public required long Conversation { get; init; }

    public required bool ConversationIsNew { get; init; }

    public required string Channel { get; init; }

    public required string Student { get; init; }

    public required string Kind { get; init; }

    public required string Language { get; init; }

    public required string Type { get; init; }

    public required double Confidence { get; init; }

    public required int Refused { get; init; }

    public required int LowConfidence { get; init; }

    public required int Disliked { get; init; }

    public required int Disagreed { get; init; }

    public required int Attention { get; init; }

    public required int NotReviewed { get; init; }

    public required string Question { get; init; }

    public required string Reply { get; init; }

    public required string? RefusedFor { get; init; }

    public required string ActivityIn { get; init; }

    public required string ActivitiesOut { get; init; }

    public required string[] Terms { get; init; }

    public required string? Passage { get; init; }

    public string ConversationId => Tutor.Transcripts.ConversationId.Of(Channel, $"c{Conversation}").Value;
}
