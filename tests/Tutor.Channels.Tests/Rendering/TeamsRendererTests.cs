using System.Globalization;
using System.Text.Json.Nodes;
using Tutor.Answering.Grounding;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Channels.Tests.Hosting;
using Tutor.Language;

namespace Tutor.Channels.Tests.Rendering;

/// <summary>The limits that Teams documents; above them it refuses the message.</summary>
public sealed class TeamsRendererTests
{
    private static readonly Uri Tutor = new("https://tutor.example");

    [Theory]
    [InlineData(1, 100)]
    [InlineData(3, 2_000)]
    [InlineData(20, 500)]
    [InlineData(25, 3_000)]
    [InlineData(25, 30_000)]
    public void NoReplyIsLargerThanTeamsTakes(int citations, int words)
    {
        var paragraphs = Enumerable.Range(0, citations).Select(i => string.Join(' ', Enumerable.Repeat("\"ক্ষমতা\\", words)) + i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var school = new School(School.Document("long.bn", string.Join(' ', Enumerable.Repeat("দীর্ঘ শিরোনাম", 20)), LanguageTag.Bengali, paragraphs));
        var text = string.Join(' ', Enumerable.Range(1, citations).Select(i => $"বাক্য। [{i}]"));
        var answer = school.Answer(text, LanguageTag.Bengali, [.. Enumerable.Range(1, citations).Select(i => ("long.bn", i, Array.Empty<TextSpan>()))]);

        var activity = new TeamsRenderer().Render(answer, Tutor, "1");

        (ActivityJson.Write(activity).Length * 2).ShouldBeLessThan(80_000);
        var claims = activity.Entities.ShouldHaveSingleItem()["citation"]!.AsArray();
        claims.Count.ShouldBe(Math.Min(citations, 20));
        foreach (var claim in claims)
        {
            var appearance = claim!["appearance"]!;
            appearance["name"]!.GetValue<string>().Length.ShouldBeLessThanOrEqualTo(80);
            appearance["abstract"]!.GetValue<string>().Length.ShouldBeLessThanOrEqualTo(160);
            activity.Text.ShouldNotBeNull().ShouldContain($"[{claim["position"]!.GetValue<int>()}]");
            // A paragraph is in its card to the last character, or its card is left out.
            if (appearance["text"] is { } card)
                string.Concat(JsonNode.Parse(card.GetValue<string>())!["body"]![1]!["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>()))
                    .ShouldBe(paragraphs[claim["position"]!.GetValue<int>() - 1]);
        }
        // And so it is with the quotes in the text: whole, or named with their links.
        foreach (var line in activity.Text!.Split('\n').Where(line => line.Contains("ক্ষমতা", StringComparison.Ordinal)))
            paragraphs.ShouldContain(line[2..].Replace("\\\\", "\\", StringComparison.Ordinal));
        for (var i = 1; i <= citations; i++)
            activity.Text.ShouldContain($"/sources/long.bn#p{i})");
    }

    [Fact]
    public void AShortAnswerHasItsParagraphInTheTextAndInTheCard()
    {
        var school = School.TwoLanguages();
        var answer = school.Answer("১৯১৭ সালে। [1]", LanguageTag.Bengali, ("october.bn", 1, [new TextSpan(0, 50)]));

        var activity = new TeamsRenderer().Render(answer, Tutor, "1");

        activity.Text.ShouldNotBeNull().ShouldContain("> **১৯১৭ সালের অক্টোবর বিপ্লব বলশেভিকদের ক্ষমতায় আনে।** তারা \"শান্তি - জনগণের কাছে\" স্লোগান দেয়।");
        var appearance = activity.Entities.ShouldHaveSingleItem()["citation"]![0]!["appearance"]!;
        appearance["abstract"]!.GetValue<string>().ShouldBe("১৯১৭ সালের অক্টোবর বিপ্লব বলশেভিকদের ক্ষমতায় আনে। তারা \"শান্তি - জনগণের কাছে\" স্লোগান দেয়।");
        var card = JsonNode.Parse(appearance["text"]!.GetValue<string>())!;
        card["version"]!.GetValue<string>().ShouldBe("1.2");
        string.Concat(card["body"]![1]!["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>())).ShouldBe(school.Quote("october.bn", 1).Text);
    }

    [Fact]
    public void WhatAModelWroteIsLabelledAndItsTranslationStandsBelowTheQuote()
    {
        var answer = School.TwoLanguages().Answer("১৯১৭ সালে। [1]", LanguageTag.Bengali, ("october.bn", 1, [new TextSpan(0, 50)])) with
        {
            Model = new ModelUse("gpt", true, 1, 900, 80, new Dictionary<SentenceFault, int>()),
            Translation = "অনুবাদ:\n\n- বিপ্লব হয়। [1]",
        };

        var activity = new TeamsRenderer().Render(answer, Tutor, "1");

        activity.Entities.ShouldHaveSingleItem()["additionalType"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("AIGeneratedContent");
        var text = activity.Text.ShouldNotBeNull();
        text.IndexOf("বিপ্লব হয়। [1]", StringComparison.Ordinal).ShouldBeGreaterThan(text.IndexOf("> ", StringComparison.Ordinal));
    }

    [Fact]
    public void TheLabelOfGeneratedTextIsNotOnTheDocumentsOwnSentences()
    {
        var answer = School.TwoLanguages().Answer("১৯১৭ সালে। [1]", LanguageTag.Bengali, ("october.bn", 1, []));

        new TeamsRenderer().Render(answer, Tutor, "1").Entities.ShouldHaveSingleItem().ContainsKey("additionalType").ShouldBeFalse();
    }

    [Theory]
    [InlineData("এক দুই তিন", 20, "এক দুই তিন")]
    [InlineData("এক দুই তিন", 7, "এক দুই…")]
    [InlineData("এক দুই তিন", 8, "এক দুই…")]
    [InlineData("এক দুই তিন", 5, "এক…")]
    // One word: not within ক্ষ, not before the vowel sign of মি.
    [InlineData("রাক্ষসমিলন", 5, "রা…")]
    [InlineData("রাক্ষসমিলন", 6, "রাক্ষ…")]
    [InlineData("রাক্ষসমিলন", 8, "রাক্ষস…")]
    [InlineData("रक्षामंत्री", 4, "र…")]
    [InlineData("रक्षामंत्री", 6, "रक्षा…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 15, "👩‍👩‍👧‍👦…")]
    public void ATextIsCutAtAWordElseAtAWholeLetter(string text, int length, string cut) => ShortText.AtWord(text, length).ShouldBe(cut);

    [Theory]
    [InlineData("\\\"শান্তি\\\" \\- a\\.b \\@c", "\"শান্তি\" - a.b @c")]
    [InlineData("২ \\* ৩ \\_ \\[1\\] \\\\", "২ \\* ৩ \\_ \\[1\\] \\\\")]
    [InlineData("\\- এক\n> \\- দুই\n> 1\\. তিন", "\\- এক\n> \\- দুই\n> 1\\. তিন")]
    [InlineData("\\<b\\> \\& \\&lt;", "&lt;b&gt; &amp; &amp;lt;")]
    [InlineData("এক\n\n---\n\nদুই", "এক\n\nদুই")]
    public void MarkdownForTeamsKeepsTheEscapesThatTeamsNeeds(string webChat, string teams) => TeamsMarkdown.Of(webChat).ShouldBe(teams);
}
