namespace Tutor.Language.Tests.Shared;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("প্রশ্নের")]
    [InlineData("ক্ষুদ্র")]
    [InlineData("বিদ্যুৎ")]
    [InlineData("দুঃখ")]
    [InlineData("क्रांतियों")]
    [InlineData("ज्ञान")]
    [InlineData("सज़ा")]
    [InlineData("Bolshevik")]
    public void AWordStaysOneTokenWithItsHasantaAndVowelSigns(string word)
    {
        var token = Tokenizer.Tokenize(word).ShouldHaveSingleItem();
        token.Span.ShouldBe(new TextSpan(0, word.Length));
    }

    [Theory]
    [InlineData("২৫শে", "25", "শে")]
    [InlineData("214টি", "214", "টি")]
    [InlineData("७वाँ", "7", "वाँ")]
    public void ANumberAndItsEndingAreTwoTokens(string text, string number, string ending)
    {
        var tokens = Tokenizer.Tokenize(text);
        tokens.Select(token => token.Text).ShouldBe([number, ending]);
        tokens.Select(token => token.IsNumber).ShouldBe([true, false]);
        tokens[0].Script.ShouldBe(Script.Other);
    }

    [Fact]
    public void TheThreeDigitSystemsReadAlike() =>
        Tokenizer.Tokenize("১৯১৭ 1917 १९१७").Select(token => token.Text).ShouldBe(["1917", "1917", "1917"]);

    [Theory]
    [InlineData("শ\u200Dর্যাম")]
    [InlineData("উদ্\u200Cযাপন")]
    [InlineData("क्\u200Dष")]
    [InlineData("pass\u00ADword")]
    [InlineData("লে\u2060নিন")]
    [InlineData("লে\uFEFFনিন")]
    public void AnInvisibleMarkInsideAWordDoesNotBreakIt(string word)
    {
        var token = Tokenizer.Tokenize($"ক {word} খ")[1];
        token.Span.ShouldBe(new TextSpan(2, word.Length));
        token.Text.ShouldBe(TextNormalizer.Normalize(word));
    }

    [Fact]
    public void AJoinerAroundAWordBelongsToNobody() =>
        Tokenizer.Tokenize("\u200Dলেনিন\u200C").ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(1, 5));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    [InlineData("।?!…—")]
    [InlineData("😀👍")]
    [InlineData("❤\uFE0F")]
    [InlineData("\u0000\u001B")]
    [InlineData("\u200D\uFEFF")]
    public void TextWithoutLetterAndDigitHasNoTokens(string text) => Tokenizer.Tokenize(text).ShouldBeEmpty();

    [Fact]
    public void AnUnpairedSurrogateBreaksAWordAndNothingElse() =>
        Tokenizer.Tokenize("লেনিন\uD800বলশেভিক").Select(token => token.Text).ShouldBe(["লেনিন", "বলশেভিক"]);

    [Fact]
    public void DigitsOfOtherScriptsMakeNoNumber() =>
        Tokenizer.Tokenize("1\u0663 \uFF12 ১৭").Where(token => token.IsNumber).Select(token => token.Text).ShouldBe(["1", "17"]);

    [Theory]
    [InlineData("", 0)]
    [InlineData("  ", 0)]
    [InlineData("— ।", 0)]
    [InlineData("লেনিন", 1)]
    [InlineData("১৯১৭ সালের ২৫শে অক্টোবর।", 4)]
    [InlineData("সশস্ত্র-বিদ্রোহ (অক্টোবর) — সফল", 3)]
    [InlineData("रूसी\u00A0क्रांति\nकब हुई?", 4)]
    [InlineData("V.I. Lenin", 2)]
    public void WordsAreCountedAsAReaderCountsThem(string text, int words) => Tokenizer.CountWords(text).ShouldBe(words);

    [Fact]
    public void EveryTokenIsASliceOfItsTextAndNothingIsLost()
    {
        foreach (var text in RandomText.Any(seed: 1, count: 4000))
        {
            var tokens = Tokenizer.Tokenize(text);
            var position = 0;
            foreach (var token in tokens)
            {
                token.Span.Start.ShouldBeGreaterThanOrEqualTo(position);
                token.Span.Length.ShouldBeGreaterThan(0);
                token.Text.ShouldBe(TextNormalizer.Normalize(token.Span.Of(text)));
                text[position..token.Span.Start].All(c => Digits.Value(c) == null && Scripts.Of(c) == Script.Other || c == '\u0964' || c == '\u0965').ShouldBeTrue();
                position = token.Span.End;
            }

            position.ShouldBeLessThanOrEqualTo(text.Length);
            text[position..].All(c => Digits.Value(c) == null && Scripts.Of(c) == Script.Other).ShouldBeTrue();
        }
    }

    [Fact]
    public void ANumberHoldsAsciiDigitsOnly()
    {
        foreach (var text in RandomText.Any(seed: 2, count: 4000))
            foreach (var token in Tokenizer.Tokenize(text))
                if (token.IsNumber)
                    token.Text.All(c => char.IsAsciiDigit(c)).ShouldBeTrue();
    }
}
