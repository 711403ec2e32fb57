using Tutor.Language;

namespace Tutor.Channels.Turns;

internal enum CommandKind
{
    Help,
    Language,
    Sources,
    StartOver,

    /// <summary>What is kept of me?</summary>
    WhatIsKept,

    /// <summary>Delete everything of me.</summary>
    Delete,
}

/// <summary>A message that asks the bot something and not the documents.</summary>
/// <param name="Spoken">The language of the command's own word; null for Latin letters that both languages share.</param>
/// <param name="Chosen">The language asked for; null when the command names none.</param>
internal sealed record Command(CommandKind Kind, LanguageTag? Spoken, LanguageTag? Chosen = null)
{
    private const LanguageTag Bn = LanguageTag.Bengali;
    private const LanguageTag Hi = LanguageTag.Hindi;

    // Whole messages only: "অক্টোবর বিপ্লবের উৎস কী?" is a question.
    private static readonly Dictionary<string, Command> Words = Table(
        (CommandKind.Help, null, ["help", "menu"]),
        (CommandKind.Help, Bn, ["সাহায্য", "সাহায্য করো", "সাহায্য চাই", "sahajjo", "sahajya", "sahayya"]),
        (CommandKind.Help, Hi, ["मदद", "मदद करो", "मदद कीजिए", "मदद चाहिए", "सहायता", "madad", "sahayata"]),
        (CommandKind.Sources, null, ["sources", "source", "documents"]),
        (CommandKind.Sources, Bn, ["উৎস", "উৎসগুলি", "উৎসগুলো", "নথি", "utso", "utsa", "uths"]),
        (CommandKind.Sources, Hi, ["स्रोत", "स्त्रोत", "दस्तावेज़", "srot", "strot"]),
        (CommandKind.StartOver, null, ["start over", "restart", "reset", "new"]),
        (CommandKind.StartOver, Bn, ["নতুন করে", "নতুন করে শুরু", "নতুন করে শুরু করো", "আবার শুরু", "notun kore", "natun kore", "notun kore shuru"]),
        (CommandKind.StartOver, Hi, ["फिर से", "फिर से शुरू", "फिर से शुरू करो", "फिर से शुरू करें", "phir se", "fir se", "phir se shuru"]),
        (CommandKind.WhatIsKept, null, ["my data", "show my data"]),
        (CommandKind.WhatIsKept, Bn,
        [
            "আমার কী রাখা আছে", "আমার কি রাখা আছে", "আমার কী কী রাখা আছে", "আমার কি কি রাখা আছে", "আমার কী আছে", "আমার তথ্য", "আমার তথ্য দেখাও", "আমার কথা দেখাও",
            "amar ki rakha ache", "amar ki ki rakha ache", "amar ki rakha achhe", "amar tothyo", "amar tothyo dekhao", "amar totho dekhao",
        ]),
        (CommandKind.WhatIsKept, Hi,
        [
            "मेरा क्या रखा है", "मेरा क्या क्या रखा है", "मेरा क्या-क्या रखा है", "मेरी जानकारी", "मेरी जानकारी दिखाओ", "मेरी जानकारी दिखाइए", "मेरा डेटा", "मेरा डेटा दिखाओ",
            "mera kya rakha hai", "mera kya kya rakha hai", "meri jankari", "meri jaankari", "meri jankari dikhao", "mera data",
        ]),
        (CommandKind.Delete, null, ["delete my data", "delete everything"]),
        (CommandKind.Delete, Bn,
        [
            "আমার সব মুছে দাও", "আমার সব মুছে ফেলো", "আমার সব কিছু মুছে দাও", "আমার সবকিছু মুছে দাও", "আমার তথ্য মুছে দাও", "আমার কথা মুছে দাও", "সব মুছে দাও",
            "amar sob muche dao", "amar shob muche dao", "amar sob kichu muche dao", "amar tothyo muche dao", "sob muche dao",
        ]),
        (CommandKind.Delete, Hi,
        [
            "मेरा सब मिटा दो", "मेरा सब मिटा दीजिए", "मेरा सब कुछ मिटा दो", "मेरा सब कुछ मिटा दीजिए", "मेरी जानकारी मिटा दो", "मेरी जानकारी मिटा दीजिए", "मेरा डेटा मिटा दो", "सब मिटा दो", "सब कुछ मिटा दो",
            "mera sab mita do", "mera sab kuch mita do", "mera sab mita dijiye", "meri jankari mita do", "mera data mita do", "sab mita do", "sab kuch mita do",
        ]));

    private static readonly Dictionary<string, LanguageTag?> LanguageWords = new()
    {
        ["language"] = null,
        ["lang"] = null,
        ["ভাষা"] = Bn,
        ["भाषा"] = Hi,
        ["bhasha"] = null,
    };

    private static readonly Dictionary<string, LanguageTag> LanguageNames = new[]
    {
        (Language: Bn, Names: new[] { "বাংলা", "বাঙলা", "bangla", "bengali", "bn", "बांग्ला", "बंगला", "बंगाली" }),
        (Hi, Names: ["हिन्दी", "हिंदी", "hindi", "hi", "হিন্দি", "হিন্দী"]),
    }
    .SelectMany(row => row.Names.Select(name => (Name: name, row.Language)))
    .ToDictionary(pair => pair.Name, pair => pair.Language);

    /// <summary>Reads a command in Bengali, Hindi or Latin letters, with or without a slash; null for everything else.</summary>
    public static Command? Read(string text)
    {
        var message = Normalize(text);
        if (Words.TryGetValue(message, out var command))
            return command;
        var space = message.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? message : message[..space];
        if (!LanguageWords.TryGetValue(first, out var spoken))
            return null;
        if (space < 0)
            return new Command(CommandKind.Language, spoken);
        return LanguageNames.TryGetValue(message[(space + 1)..], out var chosen) ? new Command(CommandKind.Language, spoken, chosen) : null;
    }

    /// <summary>A message as the tables have it: composed, small letters, single blanks, nothing around it.</summary>
    internal static string Normalize(string text)
    {
        var words = TextNormalizer.Compose(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim('/', '।', '|', '.', '!', '?', '"', '\'', ' ');
    }

    private static Dictionary<string, Command> Table(params (CommandKind Kind, LanguageTag? Spoken, string[] Words)[] rows) => rows
        .SelectMany(row => row.Words.Select(word => (Word: TextNormalizer.Compose(word), Command: new Command(row.Kind, row.Spoken))))
        .ToDictionary(pair => pair.Word, pair => pair.Command);
}
