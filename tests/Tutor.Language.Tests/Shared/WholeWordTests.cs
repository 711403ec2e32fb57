namespace Tutor.Language.Tests.Shared;

/// <summary>Words that look like a shorter one with an ending.</summary>
public sealed class WholeWordTests
{
    [Theory]
    [InlineData("জেলা", "জেল")]
    [InlineData("বন্যা", "বন্য")]
    [InlineData("মন্ত্রী", "মন্ত্র")]
    [InlineData("সংস্কৃতি", "সংস্কৃত")]
    [InlineData("হাতি", "হাত")]
    [InlineData("ভারতে", "ভার")]
    [InlineData("বিষয়", "বিষ")]
    [InlineData("সময়", "সম")]
    [InlineData("वर्षा", "वर्ष")]
    [InlineData("मंत्री", "मंत्र")]
    [InlineData("प्रकृति", "प्रकृत")]
    [InlineData("हाथी", "हाथ")]
    public void TheyAreNotTheShorterOne(string word, string shorter) => Word.StemOf(Token(word)).ShouldNotBe(Word.StemOf(Token(shorter)));

    [Theory]
    [InlineData("জেলা", "জেলার", "জেলায়", "জেলাগুলিতে")]
    [InlineData("বাজার", "বাজারে", "বাজারের")]
    [InlineData("মন্ত্রী", "মন্ত্রীর", "মন্ত্রীরা", "মন্ত্রীদের")]
    [InlineData("জাতি", "জাতির", "জাতিকে")]
    [InlineData("ভারত", "ভারতে", "ভারতের", "ভারতকে", "ভারতেও")]
    [InlineData("সংসদ", "সংসদের", "সংসদে", "সংসদকে")]
    [InlineData("নাটক", "নাটকে", "নাটকের", "নাটকগুলি")]
    [InlineData("জগৎ", "জগতে", "জগতের")]
    [InlineData("বিষয়", "বিষয়ে", "বিষয়ের", "বিষয়কে", "বিষয়গুলি")]
    [InlineData("আতঙ্ক", "আতঙ্কে", "আতঙ্কের")]
    [InlineData("जाति", "जातियों", "जातियाँ")]
    [InlineData("राजा", "राजाओं")]
    [InlineData("मंत्री", "मंत्रियों")]
    public void TheirOwnEndingsComeOff(string word, params string[] forms) =>
        forms.ShouldAllBe(form => Word.StemOf(Token(form)) == Word.StemOf(Token(word)));

    [Theory]
    [InlineData("দেখা", "দেখতে", "দেখে")]
    [InlineData("শিক্ষক", "শিক্ষককে", "শিক্ষকদের")]
    public void WhereTheLastLetterIsTheEndingsItComesOffWithIt(string word, params string[] forms) =>
        forms.ShouldAllBe(form => Word.StemOf(Token(form)) == Word.StemOf(Token(word)));

    private static Token Token(string word) => Tokenizer.Tokenize(word).Single();
}
