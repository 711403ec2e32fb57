using Tutor.Review.Layout;

namespace Tutor.Review.Hindi;

internal static class HindiShell
{
    public static ShellTexts Texts { get; } = new()
    {
        Product = "पाठसाथी",
        Skip = "मुख्य भाग पर जाइए",
        Sections = "पन्ने",
        Conversations = "बातचीत",
        Corrections = "सुधारे हुए उत्तर",
        Overview = "एक नज़र में",
        Students = "विद्यार्थी",
        Accounts = "खाते",
        Audit = "किसने क्या किया",
        Language = "पन्ने की भाषा",
        Dark = "गहरे रंग",
        SignOut = "साइन आउट",
        BackToConversations = "बातचीत की सूची पर लौटिए",
        StoreDown = "बातचीत जहाँ रखी जाती है, वहाँ अभी पहुँचा नहीं जा सका। थोड़ी देर बाद फिर कोशिश कीजिए; बार-बार हो तो व्यवस्थापक को बताइए।",
        FormExpired = "पन्ना बहुत देर खुला रहा, इसलिए फ़ॉर्म नहीं लिया जा सका; कुछ नहीं बदला। पिछले पन्ने पर लौटकर उसे फिर से खोलिए और दोबारा कोशिश कीजिए।",
        NotFound = "यह पन्ना नहीं है। हो सकता है पता ग़लत हो, या यह मिटा दिया गया हो।",
        Months = ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
    };
}
