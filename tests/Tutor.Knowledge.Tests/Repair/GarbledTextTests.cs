using System.Text;
using Tutor.Knowledge.Repair;

namespace Tutor.Knowledge.Tests.Repair;

public sealed class GarbledTextTests
{
    [Theory]
    [InlineData("Avgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm| wPiw`b †Zvgvi AvKvk, †Zvgvi evZvm, Avgvi cÖv‡Y evRvq euvwk|")]
    [InlineData("eSa fgUnh esa fy[k jgk gw¡A Hkkjr esjk ns'k gS vkSj eSa Hkkjrh; gw¡A")]
    [InlineData("১৯১৭ সালে Avgvi †mvbvi evsjv Avwg †Zvgvq fv‡jvevwm wPiw`b †Zvgvi AvKvk")]
    [InlineData("à¦…à¦•à§à¦Ÿà§‹à¦¬à¦° à¦¬à¦¿à¦ªà§à¦²à¦¬")]
    [InlineData("à¤°à¥‚à¤¸à¥€ à¤•à¥à¤°à¤¾à¤‚à¤¤à¤¿")]
    [InlineData("লেনিন বললেন â€œশান্তিâ€ চাই।")]
    [InlineData("অক্টোবর বি\uFFFD\uFFFDব কবে হয়েছিল।")]
    [InlineData("\uE012\uE345\uE0A1 \uE234\uE101 \uE0FF")]
    [InlineData("েলিনন েক িছেলন এবং িতিন িক কেরিছেলন তা েলেখা")]
    [InlineData("◌ে◌া লে◌ন ◌িন ক◌ে ছি◌ল")]
    public void TextThatCannotBeReadIsFound(string text) => GarbledText.Explain(text).ShouldNotBeNull();

    [Theory]
    [InlineData("जुलाई की जगह जलाई, जैसे की जगह जसे, घोषित की जगह घोजित: OCR की गलतियाँ पढ़ी जा सकती हैं।")]
    [InlineData("RSDLP (b) এর 6 তম কংগ্রেসে V.I. লেনিন, L.D. Trotsky এবং USSR, NATO, UNO ও CPSU সম্পর্কে বলা হয়।")]
    [InlineData("The October Revolution of 1917 brought the Bolsheviks to power; its causes lay in war, hunger and land.")]
    [InlineData("October biplob kobe hoyechilo? Lenin er netritve 1917 sale.")]
    [InlineData("khooni ravivar kya tha aur kab hua tha, samjhaiye")]
    [InlineData("NaCl, MgCl2, CaCO3, KMnO4, H2SO4 এবং FeSO4 লবণ ও অম্ল।")]
    [InlineData("সূত্র: https://bn.wikipedia.org/wiki/xyzBcdf_Ghj?x=1&y=2 www.nctb.gov.bd/fghjk_lmnpq admin@bcdfg.org")]
    [InlineData("मिस्टर McDonald और LaTeX, iPhone, YouTube के बारे में बताया गया है।")]
    [InlineData("\uF0B7 যুদ্ধের ক্লান্তি;")]
    [InlineData("VIII, XIV এবং XXXVIII লুই")]
    [InlineData("")]
    public void TextThatCanBeReadIsLeftAlone(string text) => GarbledText.Explain(text).ShouldBeNull();

    [Fact]
    public async Task EveryParagraphOfTheSchoolsDocumentsIsFoundOnceItIsMojibake()
    {
        var library = await SchoolDocuments.ReadAsync();
        foreach (var passage in library.Documents.SelectMany(document => document.Passages))
        {
            GarbledText.Explain(passage.Text).ShouldBeNull();
            GarbledText.Explain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(passage.Text))).ShouldNotBeNull();
        }
    }
}
