namespace Tutor.Language.Tests.Shared;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("V.I. লেনিন স্মলনিতে আসেন।")]
    [InlineData("এল.ডি. ট্রটস্কি সভাপতি হন।")]
    [InlineData("ভি. আই. লেনিন ফিরে আসেন।")]
    [InlineData("এল. ডি. ট্রটস্কি সভাপতি হন।")]
    [InlineData("वी. आई. लेनिन लौट आए।")]
    [InlineData("ড. রহমান বইটি লেখেন।")]
    [InlineData("খ্রি. পূ. ৩০০ সালে ঘটে।")]
    [InlineData("डॉ. अंबेडकर ने लिखा।")]
    [InlineData("प्रो. शर्मा ने लिखा।")]
    [InlineData("8 টা বাজে. মস্কো শান্ত ছিল।")]
    [InlineData("14 ঘন্টা 35 মিনিটে। পেট্রোগ্রাদ সোভিয়েতের সভা শুরু হয়।")]
    [InlineData("১. শান্তির ডিক্রি গৃহীত হয়।")]
    [InlineData("\"রুটি!\" স্লোগান দিয়ে শ্রমিকেরা পথে নামে।")]
    [InlineData("\"যুদ্ধ নিপাত যাক!\" ও \"শান্তি চাই!\" লেখা ছিল।")]
    [InlineData("লেনিন (ভাস। শুলগিন) লিখেছেন।")]
    [InlineData("জার... সিংহাসন ছাড়েন।")]
    [InlineData("জার… সিংহাসন ছাড়েন।")]
    [InlineData("আয় ছিল 3.5 কোটি রুবল।")]
    [InlineData("www.example.org দেখুন")]
    public void OneSentenceStaysWhole(string text) => Split(text).ShouldBe([text]);

    [Theory]
    [InlineData("বিপ্লব হয়। জার যান।", "বিপ্লব হয়।", "জার যান।")]
    [InlineData("बारिश हुई। किसान खुश थे।", "बारिश हुई।", "किसान खुश थे।")]
    [InlineData("কেন? কারণ যুদ্ধ।", "কেন?", "কারণ যুদ্ধ।")]
    [InlineData("থামো!!! সে থামল না।", "থামো!!!", "সে থামল না।")]
    [InlineData("যুদ্ধ শেষ হয়. শান্তি আসে.", "যুদ্ধ শেষ হয়.", "শান্তি আসে.")]
    [InlineData("সে আসে না. আমি আসি.", "সে আসে না.", "আমি আসি.")]
    [InlineData("यह सच है. वह आया था. सब खुश थे.", "यह सच है.", "वह आया था.", "सब खुश थे.")]
    [InlineData("সালটি ছিল 1917. তখন যুদ্ধ চলছে।", "সালটি ছিল 1917.", "তখন যুদ্ধ চলছে।")]
    [InlineData("তিনি বললেন, \"শান্তি চাই।\" সবাই শুনল।", "তিনি বললেন, \"শান্তি চাই।\"", "সবাই শুনল।")]
    [InlineData("প্রথম সারি\nদ্বিতীয় সারি", "প্রথম সারি", "দ্বিতীয় সারি")]
    [InlineData("শ্রমিকেরা শান্তি রুটি ও জমি দাবি করল… জার শুনলেন না।", "শ্রমিকেরা শান্তি রুটি ও জমি দাবি করল…", "জার শুনলেন না।")]
    [InlineData("  ফাঁকা।  \n\n ফাঁকা নয়।  ", "ফাঁকা।", "ফাঁকা নয়।")]
    public void SentencesArePartedAtTheirMarks(string text, params string[] sentences) => Split(text).ShouldBe(sentences);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0 ")]
    public void BlankTextHasNoSentences(string text) => SentenceSplitter.Split(text).ShouldBeEmpty();

    [Fact]
    public void TheRangesAreInOrderAndLeaveOutWhiteSpaceOnly()
    {
        foreach (var text in RandomText.Any(seed: 18, count: 6000, longest: 120))
        {
            var position = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                sentence.Start.ShouldBeGreaterThanOrEqualTo(position);
                sentence.Length.ShouldBeGreaterThan(0);
                text.AsSpan(position, sentence.Start - position).IsWhiteSpace().ShouldBeTrue(text);
                sentence.Of(text).Trim().ShouldBe(sentence.Of(text));
                position = sentence.End;
            }

            text.AsSpan(position).IsWhiteSpace().ShouldBeTrue(text);
        }
    }

    [Theory]
    [InlineData("ক. ")]
    [InlineData("!")]
    [InlineData("(।")]
    [InlineData("1 টা. ")]
    [InlineData("…")]
    public void AHundredThousandMarksAreSplitToo(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)) + "x";
        SentenceSplitter.Split(text)[^1].End.ShouldBe(text.Length);
    }

    private static IEnumerable<string> Split(string text) => SentenceSplitter.Split(text).Select(sentence => sentence.Of(text));
}
