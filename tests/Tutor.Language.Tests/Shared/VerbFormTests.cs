namespace Tutor.Language.Tests.Shared;

/// <summary>Verbs whose forms no ending brings together.</summary>
public sealed class VerbFormTests
{
    [Theory]
    [InlineData("মরা", "মরে", "মরেছিল", "মরল", "মরার", "মরেনি")]
    [InlineData("লেখা", "লেখেন", "লিখেছিলেন", "লিখলেন", "লিখতে", "লিখিয়াছিলেন")]
    [InlineData("শোনা", "শোনে", "শুনল", "শুনেছিল", "শোনানো")]
    [InlineData("ভাঙা", "ভাঙে", "ভেঙে", "ভেঙেছিল", "ভাঙল")]
    [InlineData("জানা", "জেনে", "জানতেন", "জানানো", "জানিয়েছিলেন")]
    [InlineData("ওঠা", "উঠল", "উঠেছিল", "ওঠেনি")]
    [InlineData("পাঠানো", "পাঠায়", "পাঠিয়েছিলেন", "পাঠাল")]
    [InlineData("পাওয়া", "পায়", "পেলেন", "পেয়েছিলেন")]
    [InlineData("मरना", "मरा", "मरे", "मरते", "मरकर", "मरेगा")]
    [InlineData("लिखना", "लिखा", "लिखी", "लिखते", "लिखवाया")]
    [InlineData("बनाना", "बनाया", "बनते", "बनवाई", "बनेगी")]
    [InlineData("तोड़ना", "तोड़ा", "टूटा", "टूटने", "तोड़कर")]
    [InlineData("जलना", "जलता", "जलने")]
    public void AreOneWord(string verb, params string[] forms) =>
        forms.ShouldAllBe(form => Word.StemOf(Token(form)) == Word.StemOf(Token(verb)));

    [Theory]
    [InlineData("নামে", "নেমে")]
    [InlineData("ঢাকা", "ঢেকে")]
    [InlineData("কেন", "কিনে")]
    [InlineData("মান", "মেনে")]
    [InlineData("গড়", "গড়েন")]
    [InlineData("জমি", "জমে")]
    [InlineData("घटना", "घटता")]
    [InlineData("पिता", "पीना")]
    [InlineData("जल", "जलना")]
    [InlineData("मरना", "मारना")]
    public void OtherWordsOfTheSameLettersStayApart(string other, string form) =>
        Word.StemOf(Token(other)).ShouldNotBe(Word.StemOf(Token(form)));

    private static Token Token(string word) => Tokenizer.Tokenize(word).Single();
}
