using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service.Tests;

/// <summary>One short Bengali document about a bridge, and replies that rest on it.</summary>
internal sealed class SmallLibrary : ILibrary
{
    public const string Quote = "হাওড়া সেতু ১৯৪৩ সালে খোলা হয়। এটি হুগলি নদীর উপরে।";

    private static readonly Passage s_bridge =
        new(new PassageId("bridges/howrah.bn", "abc123"), 2, "সেতুর ইতিহাস", Quote, [new TextSpan(0, 31), new TextSpan(32, 22)]);

    public Library Current { get; init; } = new(
        [
            new Document(
                "bridges/howrah.bn",
                "হাওড়া সেতু",
                LanguageTag.Bengali,
                "পাঠ্যবই",
                [
                    new PassageBlock(new Passage(new PassageId("bridges/howrah.bn", "000000"), 1, null, "ভূমিকা।", [new TextSpan(0, 7)])),
                    new PassageBlock(s_bridge),
                ],
                [new Notice(NoticeKind.Repaired, "bridges/howrah.bn.txt", 3, "Joined two lines.")]),
        ],
        []);

    public Answer Answer() => new()
    {
        Language = LanguageTag.Bengali,
        Question = new QuestionSummary(QuestionType.When, 1, "native"),
        Text = "১৯৪৩ সালে। [1]",
        Confidence = 0.75,
        Citations = [new Citation(1, Current.Quote(s_bridge.Id, [new TextSpan(0, 31)])!)],
        Retrieved = [new RetrievedPassage(s_bridge.Id, "bridges/howrah.bn", 2, 7.5, Quote)],
        Explanation = new Explanation("Searched two words.", null, [new Explanation("Best passage", 7.5)]),
    };

    public static Refusal Refusal() => new()
    {
        Language = LanguageTag.Hindi,
        Question = new QuestionSummary(QuestionType.MultipleChoice, 2, "latin"),
        Text = "इस प्रश्न का उत्तर दस्तावेज़ों में नहीं है।",
        Confidence = 0.5,
        Retrieved = [],
        Explanation = new Explanation("Nothing found."),
        Reason = RefusalReason.NotInSources,
        Suggestions = [new Suggestion("সেতুর ইতিহাস", "bridges/howrah.bn", 2, "/sources/bridges/howrah.bn#p2", "सेतुर इतिहास")],
    };
}
