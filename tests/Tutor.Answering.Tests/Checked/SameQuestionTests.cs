using Tutor.Answering.Checked;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Tests.Checked;

/// <summary>A teacher's answer is given to the same question in other words, and to no other.</summary>
public sealed class SameQuestionTests(SchoolLibraries libraries)
{
    [Theory]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "অক্টোবর বিপ্লব কবে হয়?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "কবে হয়েছিল অক্টোবর বিপ্লব")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "অক্টোবর বিপ্লব কখন ঘটেছিল?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "october biplob kobe hoyechilo")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "oktobor biplab kobe hoy?")]
    [InlineData("october biplob kobe hoyechilo", "অক্টোবর বিপ্লব কবে হয়েছিল?")]
    [InlineData("october biplob kobe hoyechilo", "october biplab kobe hoyeche")]
    [InlineData("লেনিন কে ছিলেন?", "lenin ke chilen?")]
    [InlineData("লেনিন কে ছিলেন?", "কে ছিলেন লেনিন")]
    [InlineData("লেনিন কোন জায়গায় মারা যান?", "লেনিন কোন শহরে মারা যান?")]
    [InlineData("অস্থায়ী সরকারের প্রধানমন্ত্রী কে ছিলেন?", "asthayi sorkarer prodhanmontri ke chilen")]
    [InlineData("শ্রমিকেরা কেন ধর্মঘট করেছিল?", "মজুররা ধর্মঘট করেছিল কেন?")]
    [InlineData("পেট্রোগ্রাদের শ্রমিকেরা কেন ধর্মঘট করেছিল?", "পেট্রোগ্রাডের শ্রমিকরা কী কারণে ধর্মঘট করেছিল?")]
    [InlineData("কেরেনস্কি কোথায় পালিয়ে যান?", "কেরেনিস্কি কোথায় পালিয়ে গিয়েছিলেন?")]
    [InlineData("১৯১৭ সালে লেনিন কোথা থেকে ফিরে আসেন?", "1917 সালে লেনিন কোথা থেকে ফিরে এসেছিলেন?")]
    [InlineData("খুনি রবিবার কী?", "khuni robibar ki?")]
    [InlineData("খুনি রবিবার কী?", "খুনী রবিবার কি ছিল?")]
    [InlineData("खूनी रविवार क्या था?", "khooni ravivar kya tha")]
    [InlineData("खूनी रविवार क्या था?", "ख़ूनी रविवार क्या है?")]
    [InlineData("खूनी रविवार क्या था?", "खूनी इतवार क्या था?")]
    [InlineData("लेनिन का जन्म कहाँ हुआ?", "lenin ka janm kahan hua tha")]
    [InlineData("फ़रवरी क्रांति के क्या कारण थे?", "फरवरी क्रांति के कारण क्या थे?")]
    [InlineData("ज़ार निकोलस द्वितीय ने गद्दी कब छोड़ी?", "zar nikolas dwitiya ne gaddi kab chhodi thi")]
    [InlineData("अस्थायी सरकार कब बनी?", "अस्थायी सरकार कब बनी थी")]
    public void TheSameInOtherWordsIsTheSame(string known, string asked) => IsSame(known, asked).ShouldBeTrue();

    [Theory]
    [InlineData("১৯১৭ সালে রাশিয়ায় কী ঘটে?", "১৯০৫ সালে রাশিয়ায় কী ঘটে?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "ফেব্রুয়ারি বিপ্লব কবে হয়েছিল?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "অক্টোবর বিপ্লব কোথায় হয়েছিল?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "অক্টোবর বিপ্লব কেন হয়েছিল?")]
    [InlineData("অক্টোবর বিপ্লব কবে হয়েছিল?", "october biplob keno hoyechilo?")]
    [InlineData("অক্টোবর বিপ্লব কবে শুরু হয়?", "অক্টোবর বিপ্লব কবে শেষ হয়?")]
    [InlineData("অক্টোবর বিপ্লবের আগে লেনিন কোথায় ছিলেন?", "অক্টোবর বিপ্লবের পরে লেনিন কোথায় ছিলেন?")]
    [InlineData("লেনিন কে ছিলেন?", "স্টালিন কে ছিলেন?")]
    [InlineData("লেনিন কে ছিলেন?", "stalin ke chilen?")]
    [InlineData("লেনিন কে ছিলেন?", "লেনিনের ভাই কে ছিলেন?")]
    [InlineData("ফরাসি বিপ্লব কবে হয়েছিল?", "রুশ বিপ্লব কবে হয়েছিল?")]
    [InlineData("নিকোলাস দ্বিতীয় কে ছিলেন?", "নিকোলাস প্রথম কে ছিলেন?")]
    [InlineData("দ্বিতীয় আলেকজান্ডার কবে মারা যান?", "তৃতীয় আলেকজান্ডার কবে মারা যান?")]
    [InlineData("জার্মানি কবে রাশিয়াকে আক্রমণ করে?", "জার্মানিকে কবে রাশিয়া আক্রমণ করে?")]
    [InlineData("জার্মানি কবে রাশিয়া আক্রমণ করে?", "রাশিয়া কবে জার্মানি আক্রমণ করে?")]
    [InlineData("রাসপুতিনকে কে হত্যা করে?", "রাসপুতিন কাকে হত্যা করে?")]
    [InlineData("কৃষকেরা কেন বিদ্রোহ করেছিল?", "কৃষকেরা কেন বিদ্রোহ করেনি?")]
    [InlineData("বলশেভিকরা কেন যুদ্ধের পক্ষে ছিল?", "বলশেভিকরা কেন যুদ্ধের বিপক্ষে ছিল?")]
    [InlineData("বলশেভিকদের নেতা কে ছিলেন?", "মেনশেভিকদের নেতা কে ছিলেন?")]
    [InlineData("কত জন শ্রমিক মারা যায়?", "কত জন সৈনিক মারা যায়?")]
    [InlineData("অক্টোবর বিপ্লব কোন সালে হয়?", "অক্টোবর বিপ্লব কোন তারিখে হয়?")]
    [InlineData("এপ্রিল থিসিসের তিনটি দাবি লেখো।", "এপ্রিল থিসিসের পাঁচটি দাবি লেখো।")]
    [InlineData("লেনিন কোন দেশে মারা যান?", "লেনিন কোন শহরে মারা যান?")]
    [InlineData("लेनिन की मृत्यु किस देश में हुई?", "लेनिन की मृत्यु किस शहर में हुई?")]
    [InlineData("অক্টোবর বিপ্লবের কারণ কী?", "অক্টোবর বিপ্লবের ফল কী?")]
    [InlineData("এপ্রিল থিসিস ব্যাখ্যা করো (৫ নম্বর)", "এপ্রিল থিসিস ব্যাখ্যা করো (২ নম্বর)")]
    [InlineData("खूनी रविवार क्या था?", "খুনি রবিবার কী?")]
    [InlineData("खूनी रविवार कब हुआ?", "खूनी रविवार कहाँ हुआ?")]
    [InlineData("1917 में रूस में क्या हुआ?", "1918 में रूस में क्या हुआ?")]
    [InlineData("लेनिन ने किसे गिरफ़्तार किया?", "लेनिन को किसने गिरफ़्तार किया?")]
    [InlineData("जर्मनी ने रूस पर हमला कब किया?", "रूस ने जर्मनी पर हमला कब किया?")]
    [InlineData("फ़रवरी क्रांति से पहले प्रधानमंत्री कौन था?", "फ़रवरी क्रांति के बाद प्रधानमंत्री कौन था?")]
    [InlineData("किसानों को ज़मीन क्यों मिली?", "किसानों को ज़मीन क्यों नहीं मिली?")]
    [InlineData("उत्तर भारत की नदियाँ कौन सी हैं?", "दक्षिण भारत की नदियाँ कौन सी हैं?")]
    [InlineData("trotsky ke chilen?", "lenin ke chilen?")]
    [InlineData("ক) লেনিন খ) স্টালিন গ) ট্রটস্কি ঘ) কেরেনস্কি", "ক) লেনিন খ) স্টালিন গ) ট্রটস্কি ঘ) বুখারিন")]
    public void ANearMissIsAnother(string known, string asked)
    {
        IsSame(known, asked).ShouldBeFalse();
        IsSame(asked, known).ShouldBeFalse();
    }

    [Theory]
    [InlineData("কেন?")]
    [InlineData("তিনি কবে মারা যান?")]
    [InlineData("আর স্টালিন?")]
    [InlineData("এটা কী?")]
    [InlineData("কী হয়েছিল?")]
    [InlineData("फिर क्या हुआ?")]
    [InlineData("🙂")]
    [InlineData("")]
    public void AQuestionThatSaysNothingByItselfIsNeverTheSame(string question) =>
        CheckedQuestion.Read(question, LanguageTag.Bengali, libraries.Revolution.Analyzed).ShouldBeNull();

    /// <summary>
    /// Over five hundred questions that students might ask of the same books, many of them about one matter: only those may be taken for
    /// one that anybody would. Whoever changes what is the same reads the pairs that come and go.
    /// </summary>
    [Fact]
    public void OfAllQuestionsOfTheExaminationsOnlyThoseAreOneThatAskTheSame()
    {
        var read = libraries.All
            .Where(one => one.Question.History is null or [])
            .DistinctBy(one => one.Question.Question)
            .Select(one => (one.Question.Id, Matter: Read(one.Question.Question, one.Tutor)))
            .Where(one => one.Matter is not null)
            .ToList();
        var same = new List<string>();
        for (var i = 0; i < read.Count; i++)
            for (var j = 0; j < read.Count; j++)
                if (i != j && SameQuestion.Likeness(read[i].Matter!, read[j].Matter!) > 0)
                    same.Add($"{read[i].Id} = {read[j].Id}");

        read.Count.ShouldBeGreaterThan(500);
        same.ShouldBe(["h3-080 = j-s-113", "j-r-027 = j-s-085", "j-s-085 = j-r-027", "j-s-113 = h3-080"], ignoreOrder: true);
    }

    private bool IsSame(string known, string asked)
    {
        var tutor = libraries.Revolution;
        return Read(known, tutor) is { } k && Read(asked, tutor) is { } a && SameQuestion.Likeness(a, k) > 0;
    }

    private static QuestionMatter? Read(string question, RealTutor tutor) =>
        MessageReader.Read(new AskRequest(question, []), RealTutor.Glossary) is { Parts.Count: 0, Whole: { Leans: false } whole } && QuestionMatter.Of(whole, tutor.Analyzed) is { IsTelling: true } matter ? matter : null;
}
