namespace Tutor.Language.Tests.Shared;

public sealed class SoundTests
{
    /// <summary>The similarity above which two words are taken for the same name.</summary>
    private const double SameName = 0.74;

    [Theory]
    [InlineData("কেরেনস্কি", "kerenaski")]
    [InlineData("केरेंस्की", "kerenski")]
    [InlineData("kerensky", "kerenski")]
    [InlineData("লেনিন", "lenin")]
    [InlineData("लेनिन", "lenin")]
    [InlineData("lenin", "lenin")]
    [InlineData("বিপ্লব", "biplab")]
    [InlineData("विप्लव", "biplab")]
    [InlineData("জ্ঞান", "gan")]
    [InlineData("ज्ञान", "gan")]
    [InlineData("ক্ষমা", "kama")]
    [InlineData("पक्ष", "pak")]
    [InlineData("বড়", "bar")]
    [InlineData("যুদ্ধ", "jud")]
    [InlineData("युद्ध", "jud")]
    [InlineData("সময়", "samai")]
    [InlineData("समय", "samai")]
    [InlineData("ময়না", "maina")]
    [InlineData("नियम", "nim")]
    [InlineData("হঠাৎ", "hatat")]
    [InlineData("सम्मेलन", "samelan")]
    public void AWordSoundsTheSameInEveryScript(string word, string sound) => Sound.Of(TextNormalizer.Normalize(word)).ShouldBe(sound);

    [Theory]
    [InlineData("1917")]
    [InlineData("революция")]
    [InlineData("")]
    public void WhatIsOfNoneOfTheThreeScriptsHasNoSound(string word) => Sound.Of(word).ShouldBeEmpty();

    [Theory]
    [InlineData("kerenski", "krnsk")]
    [InlineData("kerenaski", "krnsk")]
    [InlineData("lenin", "lnn")]
    [InlineData("aksa", "aks")]
    [InlineData("dal", "dl")]
    [InlineData("dil", "dlI")]
    [InlineData("a", "")]
    [InlineData("ka", "")]
    [InlineData("", "")]
    public void AKeyIsTheConsonantsAndTheColourOfAShortWord(string sound, string key) => Sound.Key(sound).ShouldBe(key);

    [Theory]
    [InlineData("কেরেনস্কি", "केरेंस्की", "kerensky")]
    [InlineData("কেরেনস্কি", "केरेन्स्की", "kerenski")]
    [InlineData("লেনিন", "लेनिन", "lenin")]
    [InlineData("ট্রটস্কি", "ट्रॉट्स्की", "trotsky")]
    [InlineData("স্তালিন", "स्टालिन", "stalin")]
    [InlineData("বলশেভিক", "बोल्शेविक", "bolshevik")]
    [InlineData("মেনশেভিক", "मेन्शेविक", "menshevik")]
    [InlineData("পেট্রোগ্রাদ", "पेत्रोग्राद", "petrograd")]
    [InlineData("মস্কো", "मॉस्को", "moscow")]
    [InlineData("রাসপুটিন", "रासपुतिन", "rasputin")]
    [InlineData("নিকোলাস", "निकोलस", "nicholas")]
    [InlineData("অক্টোবর", "अक्टूबर", "october")]
    [InlineData("বিপ্লব", "विप्लव", "biplob")]
    [InlineData("গান্ধী", "गांधी", "gandhi")]
    [InlineData("সোভিয়েত", "सोवियत", "soviet")]
    [InlineData("ক্রোনস্টাড", "क्रोनस्टाड", "kronstadt")]
    public void ANameIsRecognisedAcrossTheScripts(string bengali, string hindi, string latin)
    {
        Read.Likeness(bengali, hindi).ShouldBeGreaterThanOrEqualTo(SameName);
        Read.Likeness(bengali, latin).ShouldBeGreaterThanOrEqualTo(SameName);
        Read.Likeness(hindi, latin).ShouldBeGreaterThanOrEqualTo(SameName);
    }

    [Theory]
    [InlineData("কেরেনস্কি", "ट्रॉट्स्की")]
    [InlineData("লেনিন", "स्टालिन")]
    [InlineData("লেনিন", "kerensky")]
    [InlineData("বলশেভিক", "सोवियत")]
    [InlineData("পেট্রোগ্রাদ", "मॉस्को")]
    [InlineData("শ্রমিক", "सैनिक")]
    [InlineData("শ্রমিক", "किसान")]
    [InlineData("কৃষক", "krisis")]
    [InlineData("বিপ্লব", "युद्ध")]
    [InlineData("সরকার", "समाज")]
    [InlineData("শান্তি", "शक्ति")]
    [InlineData("জমি", "रोटी")]
    [InlineData("ফেব্রুয়ারি", "अक्टूबर")]
    [InlineData("জুন", "जुलाई")]
    [InlineData("সেপ্টেম্বর", "नवंबर")]
    [InlineData("রাজা", "रोटी")]
    public void DifferentWordsStayApart(string one, string other) => Read.Likeness(one, other).ShouldBeLessThan(SameName);

    [Fact]
    public void EveryWordSoundsInTheCoarseAlphabetOnly()
    {
        foreach (var script in new[] { Script.Bengali, Script.Devanagari, Script.Latin })
            foreach (var word in RandomText.Words(seed: 10, count: 4000, script))
                Sound.Of(word).All(c => "aeioukgcjtdnpbmrlsh".Contains(c)).ShouldBeTrue();
    }
}
