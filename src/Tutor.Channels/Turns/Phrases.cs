using Tutor.Language;

namespace Tutor.Channels.Turns;

/// <summary>The fixed sentences of the bot in one language.</summary>
internal sealed record Phrases
{
    public required string Welcome { get; init; }
    public required string Help { get; init; }
    public required string LanguageChosen { get; init; }
    public required string LanguageUnclear { get; init; }
    public required string SourcesTitle { get; init; }
    public required string NoSources { get; init; }

    /// <summary>{0}: how many documents more.</summary>
    public required string MoreSources { get; init; }

    public required string StartedOver { get; init; }
    public required string NoAttachments { get; init; }

    /// <summary>{0}: how many characters are allowed.</summary>
    public required string TooLong { get; init; }

    /// <summary>{0}: the reference number.</summary>
    public required string Failed { get; init; }

    /// <summary>A short-note question on a heading. {0}: the heading.</summary>
    public required string SampleQuestion { get; init; }

    public static Phrases In(LanguageTag language) => language == LanguageTag.Bengali ? BengaliPhrases.All : HindiPhrases.All;

    /// <summary>The sentence in the language; in both, one under the other, when the language is not known yet.</summary>
    public static string Say(LanguageTag? language, Func<Phrases, string> sentence) =>
        language is { } known ? sentence(In(known)) : $"{sentence(BengaliPhrases.All)}\n\n{sentence(HindiPhrases.All)}";
}
