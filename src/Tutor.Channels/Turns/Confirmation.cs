using Tutor.Language;

namespace Tutor.Channels.Turns;

/// <summary>Yes and no, after the bot asked whether it really should.</summary>
internal static class Confirmation
{
    private static readonly HashSet<string> Yes = Set(
        "yes", "ok", "হ্যাঁ", "হ্যা", "হাঁ", "জি", "জী", "হ্যাঁ মুছে দাও", "মুছে দাও", "ha", "haa", "han", "hya", "hyan", "ji", "muche dao", "ha muche dao",
        "हाँ", "हां", "जी", "जी हाँ", "जी हां", "हाँ मिटा दीजिए", "मिटा दीजिए", "मिटा दो", "हाँ मिटा दो", "haan", "ji haan", "mita do", "haan mita do", "mita dijiye");

    private static readonly HashSet<string> No = Set("no", "না", "না থাক", "থাক", "na", "na thak", "thak", "नहीं", "नही", "नहीं रहने दीजिए", "जी नहीं", "रहने दीजिए", "रहने दो", "nahin", "nahi", "ji nahi", "rehne do");

    /// <summary>Null for anything else: then nothing is confirmed.</summary>
    public static bool? Read(string text)
    {
        var message = Command.Normalize(text.Replace(',', ' '));
        return Yes.Contains(message) ? true : No.Contains(message) ? false : null;
    }

    private static HashSet<string> Set(params string[] words) => [.. words.Select(TextNormalizer.Compose)];
}
