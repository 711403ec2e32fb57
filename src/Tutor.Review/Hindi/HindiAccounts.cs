using Tutor.Review.Accounts;

namespace Tutor.Review.Hindi;

internal static class HindiAccounts
{
    public static AccountTexts Texts { get; } = new()
    {
        Title = "खाते",
        Name = "नाम",
        Role = "भूमिका",
        Teacher = "शिक्षक",
        Administrator = "व्यवस्थापक",
        Active = "चालू",
        Disabled = "निष्क्रिय",
        LockedUntil = "{0} तक बंद",
        SignsInWith = "साइन इन का तरीक़ा",
        Created = "कब से",
        Change = "बदलिए",
        You = "यह आप हैं",
        Add = "नया खाता",
        AddButton = "जोड़िए",
        Password = "पासवर्ड (कम से कम {0} अक्षर)",
        PasswordAgain = "पासवर्ड फिर से",
        NewPassword = "नया पासवर्ड (कम से कम {0} अक्षर)",
        SetPassword = "पासवर्ड बदलिए",
        EntraId = "Microsoft Entra ID की ऑब्जेक्ट आईडी",
        EntraHint = "यहाँ कोई Microsoft से साइन इन नहीं करता तो इसे ख़ाली छोड़िए।",
        Link = "ऑब्जेक्ट आईडी सहेजिए",
        Disable = "निष्क्रिय कीजिए",
        Enable = "चालू कीजिए",
        Unlock = "खाता खोलिए",
        MakeTeacher = "शिक्षक बनाइए",
        MakeAdministrator = "व्यवस्थापक बनाइए",
        Done = "सहेजा गया: {0}।",
        OwnPasswordTitle = "आपका पासवर्ड",
        OldPassword = "अभी का पासवर्ड",
        OwnPasswordDone = "आपका पासवर्ड बदल गया है। बाक़ी सब जगहों से आपको साइन आउट कर दिया गया है।",
        EntraOnly = "आप Microsoft से साइन इन करते हैं; यहाँ बदलने के लिए कोई पासवर्ड नहीं है।",
        Problems = new Dictionary<AccountProblem, string>
        {
            [AccountProblem.NameMissing] = "नाम लिखिए।",
            [AccountProblem.NameTooLong] = "नाम बहुत लंबा है: ज़्यादा से ज़्यादा १०० अक्षर।",
            [AccountProblem.NameReserved] = "यह नाम सेवा ख़ुद इस्तेमाल करती है। कोई और नाम दीजिए।",
            [AccountProblem.NameTaken] = "इस नाम का खाता पहले से है। कोई और नाम दीजिए।",
            [AccountProblem.PasswordTooShort] = "पासवर्ड बहुत छोटा है: कम से कम {0} अक्षर चाहिए। तीन-चार ऐसे शब्द याद रखना आसान है जिनका आपस में कोई संबंध न हो।",
            [AccountProblem.PasswordTooLong] = "पासवर्ड बहुत लंबा है: ज़्यादा से ज़्यादा २५६ अक्षर।",
            [AccountProblem.PasswordIsName] = "नाम ही पासवर्ड नहीं हो सकता।",
            [AccountProblem.PasswordsDiffer] = "दोनों पासवर्ड एक जैसे नहीं हैं। फिर से लिखिए।",
            [AccountProblem.PasswordWrong] = "अभी का पासवर्ड सही नहीं है, या खाता बंद है।",
            [AccountProblem.NoWayIn] = "इस खाते में कोई साइन इन नहीं कर पाएगा: पासवर्ड या ऑब्जेक्ट आईडी दीजिए।",
            [AccountProblem.EntraIdMalformed] = "ऑब्जेक्ट आईडी 00000000-0000-0000-0000-000000000000 जैसी दिखती है। इसे Microsoft Entra ID से, या शिक्षक को दिख रहे पन्ने से कॉपी कीजिए।",
            [AccountProblem.EntraIdTaken] = "यह ऑब्जेक्ट आईडी किसी और खाते की है।",
            [AccountProblem.ChangedMeanwhile] = "उसी समय किसी और ने यह खाता बदला; कुछ सहेजा नहीं गया। देखकर फिर कोशिश कीजिए।",
            [AccountProblem.OwnAccount] = "आप ख़ुद को निष्क्रिय नहीं कर सकते और न अपनी भूमिका घटा सकते हैं। कोई दूसरे व्यवस्थापक कर सकते हैं।",
        },
    };
}
