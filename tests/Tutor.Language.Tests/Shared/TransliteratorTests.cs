using System.Text;

namespace Tutor.Language.Tests.Shared;

public sealed class TransliteratorTests
{
    [Theory]
    // The letters that run parallel.
    [InlineData("লেনিন", "लेनिन")]
    [InlineData("স্বাধীনতা", "स्वाधीनता")]
    [InlineData("কৃষক", "कृषक")]
    [InlineData("জ্ঞান", "ज्ञान")]
    [InlineData("শিক্ষা", "शिक्षा")]
    [InlineData("দুঃখ", "दुःख")]
    [InlineData("রাষ্ট্র", "राष्ट्र")]
    // The inherent vowel stays unwritten.
    [InlineData("ছিল", "छिल")]
    [InlineData("জনগণ", "जनगण")]
    // ব from Sanskrit is व, other ব is ब.
    [InlineData("বিপ্লব", "विप्लव")]
    [InlineData("বিপ্লবীরা", "विप्लवीरा")]
    [InlineData("প্রতিবিপ্লব", "प्रतिविप्लव")]
    [InlineData("বিদ্রোহের", "विद्रोहेर")]
    [InlineData("অব্যবস্থা", "अव्यवस्था")]
    [InlineData("প্রভাবে", "प्रभावे")]
    [InlineData("সমাজবাদী", "समाजवादी")]
    [InlineData("জিন্দাবাদ", "जिन्दाबाद")]
    [InlineData("পূর্ব", "पूर्व")]
    [InlineData("সম্বন্ধ", "सम्बन्ध")]
    [InlineData("বৃষ্টি", "वृष्टि")]
    [InlineData("বৈজ্ঞানিক", "वैज्ञानिक")]
    [InlineData("ভাই", "भाई")]
    [InlineData("বিড়াল", "बिड़ाल")]
    [InlineData("খুব", "खुब")]
    [InlineData("বাদাম", "बादाम")]
    // য, য় and য ফলা.
    [InlineData("যুদ্ধ", "युद्ध")]
    [InlineData("যাত্রা", "यात्रा")]
    [InlineData("যে", "जे")]
    [InlineData("যায়", "जाय")]
    [InlineData("যখন", "जखन")]
    [InlineData("রাশিয়া", "राशिया")]
    [InlineData("সময়", "समय")]
    [InlineData("কার্য", "कार्य")]
    [InlineData("সংখ্যা", "संख्या")]
    [InlineData("কল্যাণ", "कल्याण")]
    [InlineData("ব্যাখ্যা", "व्याख्या")]
    // The open e of borrowed words.
    [InlineData("ব্যাঙ্ক", "बैंक")]
    [InlineData("ট্যাক্সি", "टैक्सि")]
    [InlineData("ম্যানেজার", "मैनेजार")]
    [InlineData("ফিনল্যান্ড", "फिनलैन्ड")]
    [InlineData("র\u200D্যালি", "रैलि")]
    [InlineData("অ্যান্টেনা", "ऐन्टेना")]
    // W and v of borrowed words.
    [InlineData("ওয়াশিংটন", "वाशिंगटन")]
    [InlineData("উইলিয়াম", "विलियाम")]
    [InlineData("ভোট", "वोट")]
    [InlineData("ব্রেজনেভ", "ब्रेजनेव")]
    [InlineData("ভাষা", "भाषा")]
    [InlineData("যেভাবে", "जेभावे")]
    // Nasals.
    [InlineData("চাঁদ", "चाँद")]
    [InlineData("দার্জিলিংয়ের", "दार्जिलिंगयेर")]
    [InlineData("হিংসা", "हिंसा")]
    [InlineData("বাংলা", "बांग्ला")]
    [InlineData("এবং", "एवं")]
    [InlineData("সঙ্গে", "संगे")]
    [InlineData("পঞ্চম", "पंचम")]
    [InlineData("বাঙালিরা", "बंगालीरा")]
    [InlineData("ভাঙা", "भांगा")]
    [InlineData("অন্ত", "अन्त")]
    // Letters that Devanagari has not.
    [InlineData("হঠাৎ", "हठात्")]
    [InlineData("বড়", "बड़")]
    [InlineData("লড়াই", "लड़ाई")]
    [InlineData("অসমীয়া: ৰ ৱ", "असमीया: र व")]
    // Digits, dandas, Latin and Hindi words stay or turn.
    [InlineData("১৯১৭ সাল।", "१९१७ साल।")]
    [InlineData("25 অক্টোবর [1]", "25 अक्टूबर [1]")]
    [InlineData("**১৯০৫** … (NATO) चाँद 5", "**१९०५** … (NATO) चाँद 5")]
    public void BengaliIsWrittenInDevanagari(string text, string expected) =>
        Transliterator.To(LanguageTag.Hindi, text).ShouldBe(expected.Normalize(NormalizationForm.FormC));

    [Theory]
    // The letters that run parallel.
    [InlineData("लेनिन", "লেনিন")]
    [InlineData("कृषि", "কৃষি")]
    [InlineData("विज्ञान", "বিজ্ঞান")]
    [InlineData("शिक्षा", "শিক্ষা")]
    [InlineData("दुःख", "দুঃখ")]
    [InlineData("सन्", "সন্")]
    // The inherent vowel stays unwritten.
    [InlineData("सरकार", "সরকার")]
    [InlineData("बदलना", "বদলনা")]
    [InlineData("मॉस्को", "মস্কো")]
    [InlineData("डॉक्टर", "ডক্টর")]
    [InlineData("ऑफिस", "অফিস")]
    // व.
    [InlineData("विरोध", "বিরোধ")]
    [InlineData("स्वराज", "স্বরাজ")]
    [InlineData("सेवा", "সেবা")]
    [InlineData("चुनाव", "চুনাও")]
    [InlineData("प्रभाव", "প্রভাব")]
    [InlineData("वह", "ওহ")]
    [InlineData("वहाँ", "ওয়াহাঁ")]
    [InlineData("घरवाले", "ঘরওয়ালে")]
    [InlineData("ब्रेजनेव", "ব্রেজনেভ")]
    [InlineData("सोवियत", "সোভিয়েত")]
    [InlineData("वोटों", "ভোটোঁ")]
    // य.
    [InlineData("युद्ध", "যুদ্ধ")]
    [InlineData("विश्वयुद्ध", "বিশ্বযুদ্ধ")]
    [InlineData("समय", "সময়")]
    [InlineData("नायक", "নায়ক")]
    [InlineData("राज्य", "রাজ্য")]
    [InlineData("कार्य", "কার্য")]
    [InlineData("संयुक्त", "সংযুক্ত")]
    [InlineData("यूनान", "ইউনান")]
    [InlineData("यहाँ", "ইয়াহাঁ")]
    [InlineData("कम्यून", "কমিউন")]
    [InlineData("न्यूनतम", "ন্যূনতম")]
    // Anusvara and chandrabindu.
    [InlineData("क्रांति", "ক্রান্তি")]
    [InlineData("संपत्ति", "সম্পত্তি")]
    [InlineData("पंचम", "পঞ্চম")]
    [InlineData("घंटा", "ঘণ্টা")]
    [InlineData("सेंट", "সেন্ট")]
    [InlineData("गंगा", "গঙ্গা")]
    [InlineData("दार्जिलिंग", "দার্জিলিং")]
    [InlineData("संघ", "সংঘ")]
    [InlineData("संसद", "সংসদ")]
    [InlineData("हिंसा", "হিংসা")]
    [InlineData("स्वयं", "স্বয়ং")]
    [InlineData("में", "মেঁ")]
    [InlineData("नहीं", "নহীঁ")]
    [InlineData("उन्होंने", "উন্হোঁনে")]
    [InlineData("करेंगे", "করেঁগে")]
    [InlineData("केंद्र", "কেন্দ্র")]
    [InlineData("चाँद", "চাঁদ")]
    [InlineData("पांच", "পাঁচ")]
    [InlineData("नींद", "নীঁদ")]
    // Vowels after vowels.
    [InlineData("लड़ाई", "লড়াই")]
    [InlineData("हुआ", "হুয়া")]
    [InlineData("गए", "গয়ে")]
    [InlineData("हुई", "হুই")]
    [InlineData("सेनाएँ", "সেনায়েঁ")]
    [InlineData("ईश्वर", "ঈশ্বর")]
    [InlineData("आओ", "আও")]
    // The open e.
    [InlineData("है", "হ্যায়")]
    [InlineData("बैंक", "ব্যাঙ্ক")]
    [InlineData("इंग्लैंड", "ইংল্যান্ড")]
    [InlineData("टैक्स", "ট্যাক্স")]
    [InlineData("सैनिक", "সৈনিক")]
    // Conjuncts that Bengali writes otherwise.
    [InlineData("उत्पादन", "উৎপাদন")]
    [InlineData("उत्सव", "উৎসব")]
    [InlineData("अर्थात्", "অর্থাৎ")]
    [InlineData("आत्मा", "আত্মা")]
    [InlineData("सत्य", "সত্য")]
    // Letters with a nukta.
    [InlineData("सज़ा", "সজা")]
    [InlineData("फ़ौज", "ফৌজ")]
    [InlineData("क़ानून", "কানূন")]
    [InlineData("पढ़ना", "পঢ়না")]
    [InlineData("बड़ा", "বড়া")]
    // Digits, dandas, Latin and Bengali words stay or turn.
    [InlineData("१९१७ में।", "১৯১৭ মেঁ।")]
    [InlineData("डॉ॰ राय", "ড. রায়")]
    [InlineData("**25 अक्टूबर** [1] …", "**25 অক্টোবর** [1] …")]
    [InlineData("NATO চাঁদ", "NATO চাঁদ")]
    public void HindiIsWrittenInBengaliLetters(string text, string expected) =>
        Transliterator.To(LanguageTag.Bengali, text).ShouldBe(expected.Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData(LanguageTag.Hindi, "সময়")]
    [InlineData(LanguageTag.Hindi, "পড়া")]
    [InlineData(LanguageTag.Bengali, "लड़ाई")]
    [InlineData(LanguageTag.Bengali, "सज़ा")]
    public void PrecomposedLettersAreWrittenAsDecomposedOnes(LanguageTag language, string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var precomposed = decomposed.Replace("\u09AF\u09BC", "\u09DF").Replace("\u09A1\u09BC", "\u09DC").Replace("\u0921\u093C", "\u095C").Replace("\u091C\u093C", "\u095B");
        precomposed.ShouldNotBe(decomposed);
        Transliterator.To(language, precomposed).ShouldBe(Transliterator.To(language, decomposed));
    }

    [Fact]
    public void AnyTextIsWrittenWithoutALetterOfTheOtherScript()
    {
        foreach (var text in RandomText.Any(seed: 20, count: 5000))
        {
            Transliterator.To(LanguageTag.Hindi, text).All(c => Scripts.Of(c) != Script.Bengali).ShouldBeTrue(text);
            Transliterator.To(LanguageTag.Bengali, text).All(c => Scripts.Of(c) != Script.Devanagari).ShouldBeTrue(text);
        }
    }
}
