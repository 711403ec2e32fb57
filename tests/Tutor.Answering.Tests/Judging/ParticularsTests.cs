using Tutor.Answering.Judging;
using Tutor.Answering.Tests.Composing;
using Tutor.Language;

namespace Tutor.Answering.Tests.Judging;

/// <summary>To know the owner is not to know what is owned.</summary>
public sealed class ParticularsTests(TinyLibrary library) : IClassFixture<TinyLibrary>
{
    [Theory]
    [InlineData("ডাক্তার ক্যাম্পবেলের বাবার নাম কী?")]
    [InlineData("ডাক্তার ক্যাম্পবেলের জন্ম কবে?")]
    [InlineData("ডাক্তার ক্যাম্পবেল কত সালে মারা যান?")]
    [InlineData("চা গাছের উচ্চতা কত?")]
    [InlineData("চা বাগানের শ্রমিকদের বেতন কত?")]
    [InlineData("कार्ल फ़्रिश के पिता का नाम क्या था?")]
    [InlineData("कार्ल फ़्रिश का जन्म कब हुआ?")]
    [InlineData("रानी मक्खी की लंबाई कितनी होती है?")]
    [InlineData("karl frish ki patni kaun thi")]
    [InlineData("campbell er chhele ke chilo")]
    public async Task AParticularThatIsNotToldOfAKnownMatterIsRefused(string question) =>
        (await library.Tutor.AskAsync(question)).ShouldBeOfType<Refusal>();

    [Theory]
    [InlineData("कार्ल फ़्रिश कौन थे?", "उनका जन्म कहाँ हुआ?")]
    [InlineData("ডাক্তার ক্যাম্পবেল কে ছিলেন?", "তাঁর বাবা কে ছিলেন?")]
    public async Task SoIsOneOfWhomOnlyTheEarlierMessageNames(string earlier, string question) =>
        (await library.Tutor.AskAsync(question, earlier)).ShouldBeOfType<Refusal>();

    [Theory]
    [InlineData("ডাক্তার ক্যাম্পবেল কবে চা গাছ লাগান?")]
    [InlineData("চা বাগানে কতজন শ্রমিক কাজ করেন?")]
    [InlineData("कार्ल फ़्रिश को नोबेल पुरस्कार कब मिला?")]
    [InlineData("रानी मक्खी रोज़ कितने अंडे देती है?")]
    public async Task WhatIsToldOfTheSameIsAnswered(string question) =>
        (await library.Tutor.AskAsync(question)).ShouldBeOfType<Answer>();

    [Theory]
    [InlineData("लोकसभा के पहले अध्यक्ष", "first")]
    [InlineData("1917 से पहले", null)]
    [InlineData("bharat ke pehle rashtrapati", "first")]
    [InlineData("ভারতের প্রথম মহিলা", "first")]
    [InlineData("এখনকার গভর্নর", "present")]
    [InlineData("सबसे लंबी नदी", "most")]
    [InlineData("শেষ মোগল সম্রাট", "last")]
    [InlineData("সংবিধান লেখা শেষ হয়", null)]
    [InlineData("কাজ শেষ করতে", null)]
    [InlineData("শেষ পর্যন্ত", null)]
    [InlineData("বিপ্লবের কারণ", null)]
    public void RankWordsPickOneOutOfItsKind(string text, string? rank)
    {
        var words = Tokenizer.Tokenize(text).ConvertAll(Word.From);

        Enumerable.Range(0, words.Count).Select(place => RankWords.At(words, place)).FirstOrDefault(found => found is not null).ShouldBe(rank);
    }

    [Theory]
    [InlineData("প্রথম রাষ্ট্রপতি হন রাজেন্দ্র প্রসাদ।", true)]
    [InlineData("पहले राष्ट्रपति राजेंद्र प्रसाद थे।", true)]
    [InlineData("राष्ट्रपति भवन दिल्ली में है।", false)]
    [InlineData("", false)]
    public void ARankIsSaidInEitherLanguage(string passage, bool said) =>
        RankWords.Say(Tokenizer.Tokenize(passage).ConvertAll(Word.From), "first").ShouldBe(said);
}
