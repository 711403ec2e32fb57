using System.Globalization;
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
    /// <summary>That an answer is being written.</summary>
    public required string Writing { get; init; }

    public required string NoAttachments { get; init; }

    /// <summary>{0}: how many characters are allowed.</summary>
    public required string TooLong { get; init; }

    /// <summary>{0}: the reference number.</summary>
    public required string Failed { get; init; }

    /// <summary>A short-note question on a heading. {0}: the heading.</summary>
    public required string SampleQuestion { get; init; }

    /// <summary>{0}: how many messages; {1}: since which day.</summary>
    public required string Kept { get; init; }

    /// <summary>{0}: after how many days they are deleted.</summary>
    public required string KeptForDays { get; init; }

    public required string KeptUntilDeleted { get; init; }
    public required string LastQuestions { get; init; }
    public required string HowToDelete { get; init; }
    public required string NothingKept { get; init; }
    public required string KeptNotReached { get; init; }
    public required string DeleteReally { get; init; }

    /// <summary>On the buttons under <see cref="DeleteReally"/>.</summary>
    public required string DeleteYes { get; init; }
    public required string DeleteNo { get; init; }

    public required string Deleted { get; init; }

    /// <summary>The store cannot be reached; it will be done.</summary>
    public required string DeletedLater { get; init; }
    public required string DeletionFailed { get; init; }
    public required string NotDeleted { get; init; }

    /// <summary>Stands above an answer that a teacher put right. {0}: the question.</summary>
    public required string Corrected { get; init; }

    public static Phrases In(LanguageTag language) => language == LanguageTag.Bengali ? BengaliPhrases.All : HindiPhrases.All;

    /// <summary>The phrases of the language; of both when it is not known yet.</summary>
    public static IReadOnlyList<Phrases> Of(LanguageTag? language) => language is { } known ? [In(known)] : [BengaliPhrases.All, HindiPhrases.All];

    public static string Format(string phrase, object value) => string.Format(CultureInfo.InvariantCulture, phrase, value);

    /// <summary>The sentence in the language; in both, one under the other, when the language is not known yet.</summary>
    public static string Say(LanguageTag? language, Func<Phrases, string> sentence) =>
        string.Join("\n\n", Of(language).Select(sentence));
}
