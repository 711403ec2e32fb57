using Tutor.Language.Bengali;

namespace Tutor.Language.Tests.Bengali;

public sealed class BengaliNormalizerTests
{
    [Theory]
    [InlineData("সরকারী", "সরকারি")]
    [InlineData("জরুরী", "জরুরি")]
    [InlineData("জানুয়ারী", "জানুয়ারি")]
    [InlineData("ঈদ", "ইদ")]
    [InlineData("উনিশ", "ঊনিশ")]
    [InlineData("সূত্র", "সুত্র")]
    [InlineData("কর্ণিলভ", "কর্নিলভ")]
    [InlineData("পাঁচ", "পাচ")]
    [InlineData("তাঁর", "তার")]
    [InlineData("হঠাৎ", "হঠাত")]
    [InlineData("বাঙলা", "বাংলা")]
    [InlineData("সঙ্গে", "সংগে")]
    [InlineData("ভালো", "ভাল")]
    [InlineData("হতো", "হত")]
    [InlineData("পার্ক্", "পার্ক")]
    [InlineData("ৰাজা", "রাজা")]
    public void SpellingsOfOneWordMeet(string one, string other) => Fold(one).ShouldBe(Fold(other));

    [Theory]
    [InlineData("দিন", "দান")]
    [InlineData("বার", "বাড়")]
    [InlineData("কর", "খর")]
    [InlineData("শাল", "সাল")]
    [InlineData("জমি", "যমি")]
    [InlineData("দো", "দ")]
    public void DifferentWordsStayApart(string one, string other) => Fold(one).ShouldNotBe(Fold(other));

    private static string Fold(string word) => BengaliNormalizer.Fold(TextNormalizer.Normalize(word));
}
