using Tutor.Channels.Turns;
using Tutor.Language;

namespace Tutor.Channels.Tests.Turns;

public sealed class CommandTests
{
    [Theory]
    [InlineData("help", nameof(CommandKind.Help), null)]
    [InlineData(" /HELP ", nameof(CommandKind.Help), null)]
    [InlineData("সাহায্য", nameof(CommandKind.Help), LanguageTag.Bengali)]
    [InlineData("मदद।", nameof(CommandKind.Help), LanguageTag.Hindi)]
    [InlineData("madad", nameof(CommandKind.Help), LanguageTag.Hindi)]
    [InlineData("sources", nameof(CommandKind.Sources), null)]
    [InlineData("উৎস", nameof(CommandKind.Sources), LanguageTag.Bengali)]
    [InlineData("स्रोत", nameof(CommandKind.Sources), LanguageTag.Hindi)]
    [InlineData("Start  over", nameof(CommandKind.StartOver), null)]
    [InlineData("নতুন করে", nameof(CommandKind.StartOver), LanguageTag.Bengali)]
    [InlineData("फिर से", nameof(CommandKind.StartOver), LanguageTag.Hindi)]
    [InlineData("language", nameof(CommandKind.Language), null)]
    [InlineData("আমার কী রাখা আছে?", nameof(CommandKind.WhatIsKept), LanguageTag.Bengali)]
    [InlineData("amar ki rakha ache", nameof(CommandKind.WhatIsKept), LanguageTag.Bengali)]
    [InlineData("मेरा क्या रखा है?", nameof(CommandKind.WhatIsKept), LanguageTag.Hindi)]
    [InlineData("Mera kya rakha hai", nameof(CommandKind.WhatIsKept), LanguageTag.Hindi)]
    [InlineData("my data", nameof(CommandKind.WhatIsKept), null)]
    [InlineData("আমার সব মুছে দাও।", nameof(CommandKind.Delete), LanguageTag.Bengali)]
    [InlineData("amar sob muche dao", nameof(CommandKind.Delete), LanguageTag.Bengali)]
    [InlineData("मेरा सब मिटा दो", nameof(CommandKind.Delete), LanguageTag.Hindi)]
    [InlineData("mera sab mita do", nameof(CommandKind.Delete), LanguageTag.Hindi)]
    [InlineData("delete my data", nameof(CommandKind.Delete), null)]
    public void ACommandIsReadInBothLanguagesAndInLatinLetters(string text, string kind, LanguageTag? spoken) =>
        Command.Read(text).ShouldBe(new Command(Enum.Parse<CommandKind>(kind), spoken));

    [Theory]
    [InlineData("language বাংলা", null, LanguageTag.Bengali)]
    [InlineData("ভাষা হিন্দি", LanguageTag.Bengali, LanguageTag.Hindi)]
    [InlineData("भाषा हिन्दी", LanguageTag.Hindi, LanguageTag.Hindi)]
    [InlineData("भाषा हिंदी", LanguageTag.Hindi, LanguageTag.Hindi)]
    [InlineData("bhasha bangla", null, LanguageTag.Bengali)]
    public void ALanguageIsChosenByItsName(string text, LanguageTag? spoken, LanguageTag chosen) =>
        Command.Read(text).ShouldBe(new Command(CommandKind.Language, spoken, chosen));

    [Theory]
    [InlineData("অক্টোবর বিপ্লবের উৎস কী?")]
    [InlineData("भाषा क्या थी?")]
    [InlineData("help me with the october revolution")]
    [InlineData("বাংলা")]
    [InlineData("লেনিনের সব মুছে দাও কে বলেছিল?")]
    [InlineData("हाँ")]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("/")]
    public void AQuestionIsNoCommand(string text) => Command.Read(text).ShouldBeNull();
}
