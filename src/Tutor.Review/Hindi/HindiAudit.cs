using Tutor.Review.Audit;

namespace Tutor.Review.Hindi;

internal static class HindiAudit
{
    public static AuditTexts Texts { get; } = new()
    {
        Title = "किसने क्या किया",
        Intro = "किसने क्या पढ़ा या बदला, सबसे नया पहले। यह सूची न बदली जा सकती है, न मिटाई जा सकती है।",
        Time = "समय",
        Actor = "किसने",
        Action = "क्या",
        Conversation = "बातचीत",
        Student = "विद्यार्थी",
        Detail = "विवरण",
        From = "कब से",
        Until = "कब तक",
        Filter = "दिखाइए",
        All = "सब कुछ",
        Nothing = "ऐसा कुछ दर्ज नहीं है।",
        Older = "और पुराना",
        Newest = "सबसे नया",
        Actions = new Dictionary<string, string>
        {
            [AuditActions.SignIn] = "साइन इन किया",
            [AuditActions.SignInFailed] = "साइन इन नहीं कर पाए",
            [AuditActions.SignOut] = "साइन आउट किया",
            [AuditActions.AccountAdded] = "खाता जोड़ा",
            [AuditActions.AccountDisabled] = "खाता निष्क्रिय किया",
            [AuditActions.AccountEnabled] = "खाता चालू किया",
            [AuditActions.AccountUnlocked] = "बंद खाता खोला",
            [AuditActions.RoleChanged] = "भूमिका बदली",
            [AuditActions.PasswordChanged] = "पासवर्ड बदला",
            [AuditActions.EntraLinked] = "ऑब्जेक्ट आईडी लिखी",
            ["transcript.list"] = "बातचीत की सूची देखी",
            ["transcript.read"] = "बातचीत पढ़ी",
            ["verdict.save"] = "उत्तर जाँचा",
            ["verdict.undo"] = "जाँच वापस ली",
            ["correction.save"] = "उत्तर सुधारा",
            ["correction.withdraw"] = "सुधार वापस लिया",
            ["transcript.export"] = "एक्सपोर्ट किया",
            ["overview.read"] = "एक नज़र में वाला पन्ना देखा",
            ["student.search"] = "विद्यार्थी को खोजा",
            ["student.find"] = "कंप्यूटर पर विद्यार्थी को खोजा",
            ["student.identity"] = "विद्यार्थी की पहचान देखी",
            ["student.delete"] = "विद्यार्थी का सब कुछ मिटाया",
            ["retention.delete"] = "समय पूरा होने पर मिटाया गया",
        },
    };
}
