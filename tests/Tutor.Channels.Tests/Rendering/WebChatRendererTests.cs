using System.Text.Json.Nodes;
using Tutor.Answering;
using Tutor.Answering.Grounding;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Channels.Tests.Hosting;
using Tutor.Language;

namespace Tutor.Channels.Tests.Rendering;

public sealed class WebChatRendererTests
{
    private static readonly Uri Tutor = new("https://tutor.example");
    private static readonly School School = School.TwoLanguages();

    [Fact]
    public void AnAnswerShowsItsParagraphAndLinksToItWithTheEvidenceMarked()
    {
        var sentence = School.Quote("october.bn", 1).Text.IndexOf('।') + 1;
        sentence.ShouldBe(50);
        var answer = School.Answer("**১৯১৭ সালে।** [1]", LanguageTag.Bengali, ("october.bn", 1, [new TextSpan(0, sentence)])) with { Note = "শুধু বাংলা নথিতে আছে।" };

        var activity = new WebChatRenderer().Render(answer, Tutor, "c|1");

        activity.Text.ShouldBe("""
            **১৯১৭ সালে।** [1]

            *শুধু বাংলা নথিতে আছে।*

            > [1] **অক্টোবর বিপ্লব** · অনুচ্ছেদ ১
            >
            > **১৯১৭ সালের অক্টোবর বিপ্লব বলশেভিকদের ক্ষমতায় আনে।** তারা \"শান্তি - জনগণের কাছে\" স্লোগান দেয়।

            [1]: https://tutor.example/sources/october.bn?e=0-50#p1 "অক্টোবর বিপ্লব · অনুচ্ছেদ ১"
            """.ReplaceLineEndings("\n"));
        activity.TextFormat.ShouldBe("markdown");
        activity.Locale.ShouldBe("bn-IN");
    }

    [Fact]
    public void ATranslationStandsBelowTheQuotesAndAModelsTextIsMarked()
    {
        var answer = School.Answer("১৯১৭ সালে। [1]", LanguageTag.Bengali, ("october.bn", 1, [])) with
        {
            Model = new ModelUse("gpt", true, 1, 900, 80, new Dictionary<SentenceFault, int>()),
            Translation = "অনুবাদ:\n\n- বিপ্লব হয়। [1]",
        };

        var activity = new WebChatRenderer().Render(answer, Tutor, "c|1");

        activity.Text.ShouldNotBeNull().ShouldContain("স্লোগান দেয়।\n\nঅনুবাদ:\n\n- বিপ্লব হয়। [1]\n\n[1]: https://tutor.example");
        activity.Entities.ShouldHaveSingleItem()["keywords"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("AIGeneratedContent");
    }

    [Fact]
    public void TheMessageEntityCarriesTheParagraphWordForWordAndTheSameLink()
    {
        var answer = School.Answer("उत्तर [1], [2]", LanguageTag.Hindi, ("february.hi", 1, []), ("october.bn", 2, [new TextSpan(0, 5), new TextSpan(6, 4)]));

        var entity = new WebChatRenderer().Render(answer, Tutor, "c|7").Entities.ShouldHaveSingleItem();

        JsonNode.DeepEquals(entity, JsonNode.Parse("""
            {
              "type": "https://schema.org/Message", "@type": "Message", "@id": "", "@context": "https://schema.org",
              "citation": [
                { "@type": "Claim", "position": 1, "appearance": {
                    "@type": "DigitalDocument", "name": "फ़रवरी क्रांति · अनुच्छेद १", "url": "https://tutor.example/sources/february.hi#p1",
                    "text": "9 जनवरी 1905 को ज़ार के सैनिकों ने निहत्थे मज़दूरों पर गोलियाँ चलाईं। इसे खूनी रविवार कहते हैं।" } },
                { "@type": "Claim", "position": 2, "appearance": {
                    "@type": "DigitalDocument", "name": "অক্টোবর বিপ্লব · अनुच्छेद २", "url": "https://tutor.example/sources/october.bn?e=0-5,6-4#p2",
                    "text": "সোভিয়েত ক্ষমতা প্রতিষ্ঠিত হয়।" } }
              ],
              "potentialAction": [
                { "@type": "LikeAction", "@id": "LikeAction:c|7", "actionStatus": "PotentialActionStatus" },
                { "@type": "DislikeAction", "@id": "DislikeAction:c|7", "actionStatus": "PotentialActionStatus" }
              ]
            }
            """)).ShouldBeTrue(entity.ToJsonString());
    }

    [Fact]
    public void ARefusalOffersAtMostThreePassagesAndSaysThatTheyAreNoAnswer()
    {
        var suggestions = Enumerable.Range(1, 4).Select(n => new Suggestion($"অংশ [{n}]", "october.bn", n, $"/sources/october.bn#p{n}")).ToArray();

        var activity = new WebChatRenderer().Render(School.Refusal("এই প্রশ্নের উত্তর নথিতে নেই।", LanguageTag.Bengali, suggestions), Tutor, "c|1");

        activity.Text.ShouldBe("""
            এই প্রশ্নের উত্তর নথিতে নেই।

            *এগুলি উত্তর নয়, তবে বইপত্রে কাছাকাছি এই বিষয়গুলি আছে:*

            - [অংশ \[1\]](https://tutor.example/sources/october.bn#p1) · অনুচ্ছেদ ১
            - [অংশ \[2\]](https://tutor.example/sources/october.bn#p2) · অনুচ্ছেদ ২
            - [অংশ \[3\]](https://tutor.example/sources/october.bn#p3) · অনুচ্ছেদ ৩
            """.ReplaceLineEndings("\n"));
        activity.Entities.ShouldBeNull();
    }

    [Fact]
    public void TheReadingAidStandsBehindARuleBelowTheAnswerAndBeforeTheQuotes()
    {
        var answer = School.Answer("सैनिकों ने **गोलियाँ** चलाईं। [1]", LanguageTag.Bengali, ("february.hi", 1, [])) with
        {
            Note = "শুধু হিন্দি নথিতে আছে।",
            ReadingAid = "হিন্দি লেখাটুকু বাংলা হরফে (অনুবাদ বা উদ্ধৃতি নয়):\n\nসৈনিকোঁ নে **গোলিয়াঁ** চলাইঁ *। [1] [2]",
        };

        var activity = new WebChatRenderer().Render(answer, Tutor, "c|1");

        activity.Text.ShouldBe("""
            सैनिकों ने **गोलियाँ** चलाईं। [1]

            *শুধু হিন্দি নথিতে আছে।*

            ---

            হিন্দি লেখাটুকু বাংলা হরফে (অনুবাদ বা উদ্ধৃতি নয়):

            সৈনিকোঁ নে **গোলিয়াঁ** চলাইঁ \*। [1] \[2\]

            > [1] **फ़रवरी क्रांति** · অনুচ্ছেদ ১
            >
            > 9 जनवरी 1905 को ज़ार के सैनिकों ने निहत्थे मज़दूरों पर गोलियाँ चलाईं। इसे खूनी रविवार कहते हैं।

            [1]: https://tutor.example/sources/february.hi#p1 "फ़रवरी क्रांति · অনুচ্ছেদ ১"
            """.ReplaceLineEndings("\n"));
        activity.Entities!.Single().ToJsonString().ShouldNotContain("গোলিয়াঁ");
    }

    [Fact]
    public void ASuggestionInTheOtherLanguageSaysSoAndHowItIsRead()
    {
        var suggestion = new Suggestion("খুনি রবিবার", "october.bn", 2, "/sources/october.bn#p2", "खुनि रविवार");

        new WebChatRenderer().Render(School.Refusal("उत्तर नहीं मिला।", LanguageTag.Hindi, suggestion), Tutor, "c|1").Text.ShouldBe("""
            उत्तर नहीं मिला।

            *ये उत्तर नहीं हैं, पर दस्तावेज़ों में मिलते-जुलते ये विषय हैं:*

            - [খুনি রবিবার](https://tutor.example/sources/october.bn#p2) (बांग्ला: खुनि रविवार) · अनुच्छेद २
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ASourceThatStartsNewLinesKeepsThemAndEvidenceInTheMiddleOfAWordIsNotMadeBold()
    {
        var school = new School(School.Document("list", "তালিকা", LanguageTag.Bengali, "তিনটি কারণ:\n1. জমি\n2. রুটি"));

        QuoteMarkdown.Lines(school.Quote("list", 1, new TextSpan(12, 6), new TextSpan(2, 3))).ShouldBe(["তিনটি কারণ:  ", "1\\. জমি  ", "2\\. রুটি"]);
    }

    [Fact]
    public void SentencesOfEvidenceInARowAreOneStretchAndAWholeParagraphOfEvidenceIsNotBold()
    {
        var school = new School(School.Document("d", "দ", LanguageTag.Bengali, "এক। দুই। তিন। চার।"));

        QuoteMarkdown.Lines(school.Quote("d", 1, new TextSpan(4, 4), new TextSpan(9, 4))).ShouldBe(["এক। **দুই। তিন।** চার।"]);
        QuoteMarkdown.Lines(school.Quote("d", 1, new TextSpan(4, 9), new TextSpan(14, 4), new TextSpan(0, 3))).ShouldBe(["এক। দুই। তিন। চার।"]);
    }

    [Fact]
    public void AMessageIsWrittenAsTheProtocolNamesItsProperties()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "নমস্কার",
            SuggestedActions = new SuggestedActions([new CardAction("imBack", "ক", "ক")]),
        };

        ActivityJson.Write(activity).ShouldBe("""{"type":"message","text":"নমস্কার","suggestedActions":{"actions":[{"type":"imBack","title":"ক","value":"ক"}]}}""");
    }
}
