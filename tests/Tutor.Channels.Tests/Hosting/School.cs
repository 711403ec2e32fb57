using System.Globalization;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>A small library, and replies made from it as the tutor makes them.</summary>
internal sealed class School : ILibrary
{
    public School(params Document[] documents)
    {
        Current = new Library(documents, []);
    }

    public Library Current { get; set; }

    /// <summary>A document of headings ("§ …") and paragraphs.</summary>
    public static Document Document(string id, string title, LanguageTag language, params string[] lines)
    {
        var blocks = new List<Block>();
        string? section = null;
        var number = 0;
        foreach (var line in lines)
        {
            if (line.StartsWith("§ ", StringComparison.Ordinal))
            {
                section = line[2..];
                blocks.Add(new HeadingBlock(section, 2));
                continue;
            }
            var fingerprint = (++number).ToString("d12", CultureInfo.InvariantCulture);
            blocks.Add(new PassageBlock(new Passage(new PassageId(id, fingerprint), number, section, line, [new TextSpan(0, line.Length)])));
        }
        return new Document(id, title, language, null, blocks, []);
    }

    public static School TwoLanguages() => new(
        Document("october.bn", "অক্টোবর বিপ্লব", LanguageTag.Bengali,
            "§ বিপ্লবের কারণ",
            "১৯১৭ সালের অক্টোবর বিপ্লব বলশেভিকদের ক্ষমতায় আনে। তারা \"শান্তি - জনগণের কাছে\" স্লোগান দেয়।",
            "§ বিপ্লবের ফল",
            "সোভিয়েত ক্ষমতা প্রতিষ্ঠিত হয়।"),
        Document("february.hi", "फ़रवरी क्रांति", LanguageTag.Hindi,
            "§ खूनी रविवार",
            "9 जनवरी 1905 को ज़ार के सैनिकों ने निहत्थे मज़दूरों पर गोलियाँ चलाईं। इसे खूनी रविवार कहते हैं।"));

    public Answer Answer(string text, LanguageTag language, params (string Document, int Paragraph, TextSpan[] Evidence)[] citations) => new()
    {
        Language = language,
        Question = new QuestionSummary(QuestionType.When, 1, "native"),
        Text = text,
        Confidence = 1,
        Retrieved = [],
        Explanation = new Explanation("scripted"),
        Citations = [.. citations.Select((citation, i) => new Citation(i + 1, Quote(citation.Document, citation.Paragraph, citation.Evidence)))],
    };

    public static Refusal Refusal(string text, LanguageTag language, params Suggestion[] suggestions) => new()
    {
        Language = language,
        Question = new QuestionSummary(QuestionType.When, 1, "native"),
        Text = text,
        Confidence = 1,
        Retrieved = [],
        Explanation = new Explanation("scripted"),
        Reason = RefusalReason.NotInSources,
        Suggestions = suggestions,
    };

    public Quote Quote(string document, int paragraph, params TextSpan[] evidence) =>
        Current.Quote(Current.FindDocument(document)!.Passages[paragraph - 1].Id, evidence)!;
}
