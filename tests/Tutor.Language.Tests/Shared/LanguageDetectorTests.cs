namespace Tutor.Language.Tests.Shared;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("ভাষা আন্দোলন কবে হয়েছিল?", LanguageTag.Bengali, Script.Bengali)]
    [InlineData("नमक सत्याग्रह कब हुआ था?", LanguageTag.Hindi, Script.Devanagari)]
    [InlineData("NATO কী?", LanguageTag.Bengali, Script.Bengali)]
    [InlineData("Constitution क्या है?", LanguageTag.Hindi, Script.Devanagari)]
    [InlineData("হিন্দিতে भारत মানে কী বোঝায়?", LanguageTag.Bengali, Script.Bengali)]
    public void InNativeScriptTheScriptDecides(string text, LanguageTag language, Script script) =>
        LanguageDetector.Detect(text).ShouldBe(new DetectedLanguage(language, script));

    [Theory]
    [InlineData("")]
    [InlineData("1917?")]
    [InlineData("😀")]
    [InlineData("революция")]
    public void WithoutALetterOfTheThreeScriptsNothingTells(string text) =>
        LanguageDetector.Detect(text).ShouldBe(new DetectedLanguage(null, Script.Other));

    [Theory]
    [InlineData("bhasha andolon kobe hoyechilo")]
    [InlineData("polashir juddho keno hoyechilo bolo")]
    [InlineData("ganit mane ki")]
    [InlineData("laltu r baba ke?")]
    [InlineData("siraj ud daulah ke chilen")]
    [InlineData("mughal samrajyer poton er karon ki ki")]
    [InlineData("akbor er dhormo niti kemon chilo")]
    [InlineData("bongobhongo ki ebong keno kora hoy")]
    [InlineData("rabindranath kothay jonmo grohon koren")]
    [InlineData("shilpo biplob bolte ki bojho")]
    [InlineData("forashi biplober prodhan karon gulo lekho")]
    [InlineData("bastille durger poton kobe hoy")]
    [InlineData("nil bidroho somporke ekta tika lekho")]
    [InlineData("1857 saler bidrohe ke netritto dey")]
    [InlineData("gandhiji kon andolon shuru korechilen")]
    [InlineData("harappa sobhyota koto bochor ager")]
    [InlineData("tara keno dhormoghot korlo")]
    [InlineData("Tar por ki holo?")]
    public void RomanizedBengaliIsTold(string question) =>
        LanguageDetector.Detect(question).ShouldBe(new DetectedLanguage(LanguageTag.Bengali, Script.Latin));

    [Theory]
    [InlineData("namak satyagrah kab hua tha")]
    [InlineData("plassey ka yuddh kyon hua batao")]
    [InlineData("akbar kaun tha aur usne kya kiya")]
    [InlineData("mughal samrajya ke patan ke karan likhiye")]
    [InlineData("bhagat singh ko fansi kab di gayi")]
    [InlineData("bastille ka kila kahan tha")]
    [InlineData("audyogik kranti se aap kya samajhte hain")]
    [InlineData("jallianwala bagh me kitne log mare gaye")]
    [InlineData("gandhi ji ne kaunsa andolan shuru kiya")]
    [InlineData("harappa sabhyata kitni purani hai")]
    [InlineData("francisi kranti ke teen karan bataiye")]
    [InlineData("1857 ke vidroh ka neta kaun tha")]
    [InlineData("neel vidroh par tippani likho")]
    [InlineData("kisano ne hadtal kyu ki")]
    [InlineData("ashok ne bauddh dharm kyun apnaya")]
    [InlineData("Uske baad kya hua?")]
    public void RomanizedHindiIsTold(string question) =>
        LanguageDetector.Detect(question).ShouldBe(new DetectedLanguage(LanguageTag.Hindi, Script.Latin));

    [Theory]
    [InlineData("asdfgh jkl")]
    [InlineData("lenin")]
    [InlineData("NATO")]
    public void ANameOrNoiseInLatinLettersTellsNoLanguage(string text) =>
        LanguageDetector.Detect(text).ShouldBe(new DetectedLanguage(null, Script.Latin));

    [Fact]
    public void AnyTextIsJudged()
    {
        foreach (var text in RandomText.Any(seed: 19, count: 3000))
        {
            var detected = LanguageDetector.Detect(text);
            if (detected.Script is Script.Bengali or Script.Devanagari)
                detected.Language!.Value.NativeScript().ShouldBe(detected.Script);
        }
    }
}
