using System.Globalization;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Students;

namespace Tutor.Testing.Transcripts;

/// <summary>Turns that say only what a test is about.</summary>
public static class Turns
{
    public static readonly DateTimeOffset Morning = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private static readonly byte[] Key = [1, 2, 3];

    public static Pseudonym Student(string user = "rina", string channel = ChannelNames.WebChat) => Pseudonym.Of(Key, channel, user);

    public static StudentIdentity Identity(Turn turn, string user = "rina") => new(turn.Student, turn.Channel, user, null);

    /// <param name="number">Distinguishes the turns of a conversation; each comes a minute after the one before.</param>
    public static Turn Of(
        int number,
        string question = "অক্টোবর বিপ্লব কবে হয়েছিল?",
        string conversation = "c1",
        string user = "rina",
        string channel = ChannelNames.WebChat,
        ReplyRecord? reply = null,
        DateTimeOffset? at = null) => new()
        {
            Channel = channel,
            ChannelConversation = conversation,
            ActivityId = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            Student = Student(user, channel),
            At = at ?? Morning.AddMinutes(number),
            ActivityIn = $$"""{"type":"message","text":"{{question}}"}""",
            ActivitiesOut = ["""{"type":"typing"}""", """{"type":"message","text":"উত্তর"}"""],
            Question = question,
            Reply = reply,
            Latency = TimeSpan.FromMilliseconds(12.5),
        };

    public static ReplyRecord Answer(
        string text = "২৫ অক্টোবর [1]",
        LanguageTag language = LanguageTag.Bengali,
        QuestionType type = QuestionType.When,
        double confidence = 0.9,
        bool disagree = false,
        params string[] passages) => new()
        {
            Kind = ReplyKind.Answer,
            Language = language,
            Script = "native",
            Type = type,
            Marks = 1,
            Text = text,
            Note = disagree ? "Two sources disagree." : null,
            Confidence = confidence,
            SourcesDisagree = disagree,
            Citations = [.. (passages.Length == 0 ? ["october.bn/aaa"] : passages).Select((passage, i) => new CitationRecord(i + 1, PassageId.Parse(passage)!.Value, 12, [new TextSpan(3, 5)]))],
            Retrieved = [new RetrievedRecord(new PassageId("october.bn", "aaa"), 12, 7.5), new RetrievedRecord(new PassageId("october.bn", "bbb"), 13, 2.25)],
            Explanation = new Explanation("Answered", 0.9, [new Explanation("Found", null, [new Explanation("october.bn paragraph 12", 7.5)])]),
            Composer = ReplyRecord.FromEvidence,
        };

    public static ReplyRecord Refusal(LanguageTag language = LanguageTag.Bengali, RefusalReason reason = RefusalReason.NotInSources, double confidence = 0.8) => new()
    {
        Kind = ReplyKind.Refusal,
        Reason = reason,
        Language = language,
        Script = "native",
        Type = QuestionType.What,
        Marks = 2,
        Text = "এই প্রশ্নের উত্তর নেই।",
        Confidence = confidence,
        Citations = [],
        Retrieved = [],
        Explanation = new Explanation("Refused"),
        Composer = ReplyRecord.FromEvidence,
    };
}
