using Tutor.Knowledge.Reading;
using Tutor.Knowledge.Repair;

namespace Tutor.Knowledge.Tests.Repair;

public sealed class ParagraphRepairTests
{
    private const string Whole = "সন্ধ্যার মধ্যে বিপ্লবী দলগুলো শীতকালীন প্রাসাদের দিকে অগ্রসর হতে শুরু করে এবং শহরের সব সেতু দখল করে নেয়।";
    private const string FirstHalf = "इसी दौरान जब पादरी गैपॉन के नेतृत्व में मजदूरों का एक जुलूस विंटर पैलेस के सामने पहुँचा तो इस घटना में";
    private const string SecondHalf = "सौ से ज्यादा मजदूर मारे गए। इतिहास में इस घटना को खूनी रविवार कहते हैं।";

    [Fact]
    public void AParagraphThatAPageEndBrokeIsOneAgain()
    {
        Passages($"{FirstHalf}\n\n{SecondHalf}\n\n{Whole}").ShouldBe([$"{FirstHalf} {SecondHalf}", Whole]);
        Passages($"{FirstHalf} \f\n  {SecondHalf}").ShouldBe([$"{FirstHalf} {SecondHalf}"]);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("- ১২ -")]
    [InlineData("पृष्ठ 12")]
    [InlineData("चित्र 3: विंटर पैलेस")]
    [InlineData("পাদ্রি গ্যাপন")]
    public void WhatStandsBetweenTheHalvesKeepsThemApart(string between)
    {
        var document = Read($"{FirstHalf}\n\n{between}\n\n{SecondHalf}");
        document.Passages.Select(passage => passage.Text).ShouldBe([FirstHalf, SecondHalf]);
        document.Blocks[1].ShouldBeOfType<AsideBlock>().Text.ShouldBe(between);
    }

    [Fact]
    public void WhereNobodyWritesFullStopsParagraphsStayApart()
    {
        var paragraph = Whole.TrimEnd('।');
        Passages(string.Join("\n\n", Enumerable.Repeat(paragraph, 6))).Count.ShouldBe(6);
    }

    [Fact]
    public void ABulletThatBrokeIsOneItem()
    {
        var document = Read("কারণ:\n\n  • যুদ্ধের ক্লান্তি যা সবার\n    মধ্যে ছিল;\n  • দুর্নীতি");
        var list = document.Passages.ShouldHaveSingleItem();
        list.Text.ShouldBe("কারণ:\n• যুদ্ধের ক্লান্তি যা সবার মধ্যে ছিল;\n• দুর্নীতি");
        list.FirstItem.ShouldBe(1);
        list.Sentences.Select(sentence => sentence.Of(list.Text)).ShouldBe(["কারণ:", "যুদ্ধের ক্লান্তি যা সবার মধ্যে ছিল;", "দুর্নীতি"]);
    }

    [Fact]
    public void AListUnderAHeadingIsOnePassageOfItsItems()
    {
        var document = Read($"{Whole}\n\nविद्रोह के कारण\n\n1. युद्ध की थकान\n2. रोटी की कमी\n3. भ्रष्टाचार\n\n{Whole}");
        document.Blocks[1].ShouldBe(new HeadingBlock("विद्रोह के कारण", 2));
        var list = document.Passages[1];
        list.Text.ShouldBe("1. युद्ध की थकान\n2. रोटी की कमी\n3. भ्रष्टाचार");
        list.Section.ShouldBe("विद्रोह के कारण");
        list.FirstItem.ShouldBe(0);
        list.Sentences.Select(sentence => sentence.Of(list.Text)).ShouldBe(["युद्ध की थकान", "रोटी की कमी", "भ्रष्टाचार"]);
    }

    [Fact]
    public void TheEntriesOfAChronologyAreEachAPassage()
    {
        Passages("ঘটনাপঞ্জি\n\n• 21 ফেব্রুয়ারি - শস্য দাঙ্গা\n• ২৮শে ফেব্রুয়ারি - বিদ্রোহ\n• মার্চ 1 - পদত্যাগ\n• 1918 - শান্তি")
            .ShouldBe(["21 ফেব্রুয়ারি - শস্য দাঙ্গা", "২৮শে ফেব্রুয়ারি - বিদ্রোহ", "মার্চ 1 - পদত্যাগ", "1918 - শান্তি"]);
    }

    [Fact]
    public void LongItemsAreEachAPassageAndTheirLeadInIsTheirHeading()
    {
        var document = Read($"ফলাফল:\n• {Whole} {Whole}\n• {Whole} {Whole}");
        document.Passages.Select(passage => (passage.Section, passage.FirstItem)).ShouldBe([("ফলাফল:", null), ("ফলাফল:", null)]);
        document.Passages[0].Text.ShouldBe($"{Whole} {Whole}");
    }

    [Fact]
    public void ANumberAloneIsNoList()
    {
        var document = Read($"১. বিপ্লবের কারণ\n\n{Whole}\n\n২. বিপ্লবের ফল\n\n{Whole}");
        document.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text).ShouldBe(["১. বিপ্লবের কারণ", "২. বিপ্লবের ফল"]);
        document.Passages.Count.ShouldBe(2);
    }

    [Fact]
    public void AQuotationOverSeveralLinesIsOnePassageWithItsSpeaker()
    {
        Passages("“প্রথম বাক্য এখানে শেষ হল।\nদ্বিতীয় বাক্যটিও শেষ হল।\nতৃতীয় বাক্য।”\n(লেনিন, \"স্মৃতি\")\n\nপরের অনুচ্ছেদ এখানে।")
            .ShouldBe(["“প্রথম বাক্য এখানে শেষ হল। দ্বিতীয় বাক্যটিও শেষ হল। তৃতীয় বাক্য।” (লেনিন, \"স্মৃতি\")", "পরের অনুচ্ছেদ এখানে।"]);
    }

    [Fact]
    public void WhoSpeaksStandsWithWhatIsSaid() =>
        Passages("পরে, প্রাক্তন মন্ত্রী স্মরণ করেছিলেন:\n\n\"এটি বিদ্রোহকে একটি বিপ্লবে পরিণত করেছে।\"")
            .ShouldBe(["পরে, প্রাক্তন মন্ত্রী স্মরণ করেছিলেন: \"এটি বিদ্রোহকে একটি বিপ্লবে পরিণত করেছে।\""]);

    [Fact]
    public void LinesThatEndAreParagraphs() =>
        Passages("প্রথম অনুচ্ছেদ এখানে শেষ।\nদ্বিতীয় অনুচ্ছেদ এখানে শেষ।\nতৃতীয়টি নয়।").Count.ShouldBe(3);

    [Fact]
    public void LinesThatWereWrappedAreOneParagraph() =>
        Passages("रूस में मजदूरों की हालत बहुत खराब थी और वे लगातार\nहड़ताल करते थे। सरकार ने उनकी एक भी माँग नहीं मानी।\nइसलिए विद्रोह हुआ।")
            .ShouldBe(["रूस में मजदूरों की हालत बहुत खराब थी और वे लगातार हड़ताल करते थे। सरकार ने उनकी एक भी माँग नहीं मानी। इसलिए विद्रोह हुआ।"]);

    [Fact]
    public void ATitleAtTheTopIsTheTitleAndTheNextHeadingASection()
    {
        var document = Read($"रूसी क्रांति\n\nपहला विश्वयुद्ध\n\n{FirstHalf} लोग मारे गए।");
        document.Blocks.OfType<HeadingBlock>().ShouldBe([new HeadingBlock("रूसी क्रांति", 1), new HeadingBlock("पहला विश्वयुद्ध", 2)]);
        document.Title.ShouldBe("रूसी क्रांति");
        document.Passages.Single().Section.ShouldBe("पहला विश्वयुद्ध");
    }

    [Theory]
    [InlineData("কারণ")]
    [InlineData("विद्रोह का आरंभ")]
    [InlineData("বিপ্লব কেন হয়েছিল?")]
    public void AShortLineOverItsTextIsAHeading(string line)
    {
        var document = Read($"{Whole}\n\n{line}\n\n{Whole}");
        document.Blocks[1].ShouldBe(new HeadingBlock(line, 2));
        document.Passages[1].Section.ShouldBe(line);
    }

    [Fact]
    public void AHeadingMayStandOnItsTextWithoutABlankLine()
    {
        var document = Read($"{Whole}\n\nবিপ্লবের পরে\n{Whole}");
        document.Passages[1].Section.ShouldBe("বিপ্লবের পরে");
    }

    [Fact]
    public void ANameUnderAPictureIsACaption()
    {
        var text = $"লিও ট্রটস্কি ছিলেন একজন নেতা, এবং লিও ট্রটস্কি লালফৌজ গড়ে তোলেন।\n\nলিও ট্রটস্কি\n\n{Whole}\n\nজেনারেল\n\nজেনারেল\n\n{Whole}";
        var document = Read(text);
        document.Blocks.OfType<AsideBlock>().Select(aside => aside.Text).ShouldBe(["লিও ট্রটস্কি", "জেনারেল", "জেনারেল"]);
        document.Passages.ShouldAllBe(passage => passage.Section == null);
        document.Notices.ShouldContain(notice => notice.Line == 3 && notice.Kind == NoticeKind.Repaired);
    }

    [Theory]
    [InlineData("বন্ধ")]
    [InlineData("समाप्त")]
    [InlineData("[ Close ]")]
    [InlineData("-----")]
    [InlineData("* * *")]
    [InlineData("Page 3 of 12")]
    [InlineData("শেয়ার করুন")]
    public void WhatBelongsToThePageIsSetAside(string line)
    {
        var document = Read($"{Whole}\n\n{line}\n\n{Whole}");
        document.Blocks.OfType<AsideBlock>().ShouldHaveSingleItem().ShouldBe(new AsideBlock(line, AsideKind.PageJunk));
        document.Passages.Count.ShouldBe(2);
    }

    [Fact]
    public void AYearAloneIsAHeading() => Read($"{Whole}\n\n1905\n\n{Whole}").Blocks[1].ShouldBe(new HeadingBlock("1905", 2));

    [Fact]
    public void TheSameWordsTwiceHaveTwoNames()
    {
        var document = Read($"{Whole}\n\n{Whole}");
        document.Passages[1].Id.Fingerprint.ShouldBe(document.Passages[0].Id.Fingerprint + "-2");
    }

    [Fact]
    public void AnEditElsewhereLeavesTheNameOfAPassage()
    {
        var before = Read($"{Whole}\n\n{SecondHalf}").Passages[1];
        var after = Read($"নতুন অনুচ্ছেদ এখানে এল।\n\n{Whole} আরও কিছু কথা।\n\n  {SecondHalf.Replace(" ", "  ", StringComparison.Ordinal)}").Passages[2];
        after.Id.ShouldBe(before.Id);
        before.Id.ToString().ShouldMatch("^test/[0-9a-f]{12}$");
    }

    [Fact]
    public void AGarbledParagraphIsReportedAndNotUsed()
    {
        var document = Read($"{Whole}\n\nAvgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm\n\n{Whole}");
        document.Passages.Count.ShouldBe(2);
        document.Blocks[1].ShouldBeOfType<AsideBlock>().Kind.ShouldBe(AsideKind.Garbled);
        var notice = document.Notices.ShouldHaveSingleItem();
        notice.ShouldSatisfyAllConditions(
            () => notice.Kind.ShouldBe(NoticeKind.SetAside),
            () => notice.File.ShouldBe("test.txt"),
            () => notice.Line.ShouldBe(3),
            () => notice.Message.ShouldContain("Unicode"));
    }

    [Fact]
    public void AMostlyGarbledFileFails()
    {
        var reading = DocumentReader.Assemble("x.txt", TextDecoding.Lines($"Avgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm\n\nAvgvi †mvbvi evsjv wPiw`b †Zvgvi AvKvk\n\nকারণ ছিল।"));
        reading.Document.ShouldBeNull();
        reading.Notices.ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.Failed);
    }

    [Fact]
    public void WhateverTheLinesEveryPassageStandsInThemWordForWord()
    {
        string[] parts =
        [
            Whole, FirstHalf, SecondHalf, "কারণ:", "বিপ্লবের ফল", "• দুর্নীতি", "  • যুদ্ধ;\n    ক্লান্তি", "1) এক", "2. দুই", "(ক) তিন", "\"উদ্ধৃতি শুরু।", "শেষ।\"", "(লেনিন)",
            "12", "-----", "বন্ধ", "লিও ট্রটস্কি", "", "", "", " ", "\u00A0", "\f", "25 অক্টোবর - বিদ্রোহ", "- ড্যাশ", "\tপ্রথম\u00A0 লাইন ", "নাম - পদ", "?", "...", "“", "Lenin said so.", "\uFFFD",
        ];
        var random = new Random(1917);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Join(random.Next(3) == 0 ? "\r\n" : "\n", Enumerable.Range(0, random.Next(1, 25)).Select(_ => parts[random.Next(parts.Length)]));
            var blocks = ParagraphRepair.Repair(TextDecoding.Lines(text), "test", "test.txt").Blocks;
            var collapsed = WhiteSpace.Collapse(text);
            var from = 0;
            foreach (var passage in blocks.OfType<PassageBlock>().Select(block => block.Passage))
            {
                // In order, too: each passage is found behind the one before it.
                var at = collapsed.IndexOf(WhiteSpace.Collapse(passage.Text), from, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"{passage.Text}\n-- not in --\n{text}");
                from = at + WhiteSpace.Collapse(passage.Text).Length;
                passage.Sentences.Aggregate(0, (end, sentence) =>
                {
                    sentence.Start.ShouldBeGreaterThanOrEqualTo(end);
                    return sentence.End;
                }).ShouldBeLessThanOrEqualTo(passage.Text.Length);
            }

            blocks.OfType<PassageBlock>().Select(block => block.Passage.Id).ShouldBeUnique();
        }
    }

    private static Document Read(string text) => DocumentReader.Assemble("test.txt", TextDecoding.Lines(text)).Document.ShouldNotBeNull();

    private static List<string> Passages(string text) => [.. Read(text).Passages.Select(passage => passage.Text)];
}
