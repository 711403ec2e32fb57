using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Tells the kind of a question by the phrases in which it asks.</summary>
internal static class KindReader
{
    /// <summary>
    /// The first cue that matches wins: the layout of a paper before its verbs, the narrow question words before the wide ones, and orders that
    /// say little by themselves (लिखिए) last.
    /// </summary>
    private static readonly (string Cue, QuestionType Type)[] Kinds =
    [
        ("truefalse", QuestionType.TrueFalse), ("fillblank", QuestionType.FillBlank), ("shortnote", QuestionType.ShortNote), ("compare", QuestionType.Compare), ("differs", QuestionType.Compare),
        ("definition", QuestionType.What), ("calling", QuestionType.What), ("why", QuestionType.Why), ("extent", QuestionType.Explain), ("when", QuestionType.When), ("list", QuestionType.List),
        ("howmany", QuestionType.HowMany), ("actor", QuestionType.What), ("where", QuestionType.Where), ("sort", QuestionType.What), ("explain", QuestionType.Explain), ("person", QuestionType.Who),
        ("thing", QuestionType.What), ("who", QuestionType.Who), ("what", QuestionType.What),
        ("reasonorder", QuestionType.Why), ("noteorder", QuestionType.ShortNote), ("listorder", QuestionType.List), ("explainorder", QuestionType.Explain),
    ];

    private static readonly string[] WithMatter = ["extent", "person"];

    /// <returns>Null when no phrase asks.</returns>
    public static QuestionType? Find(CuePhrases cues, IReadOnlyList<Word> words)
    {
        foreach (var (cue, type) in Kinds)
            if (cues.Find(cue, words) is not null)
                return type;
        return null;
    }

    /// <summary>The words by which a question of the kind asks; null when it does so without them, or with words that belong to the matter (কোন মুঘল সম্রাট).</summary>
    public static Range? CueOf(CuePhrases cues, QuestionType type, IReadOnlyList<Word> words) =>
        Array.Find(Kinds, kind => kind.Type == type && !Array.Exists(WithMatter, cue => cue == kind.Cue)) is { Cue: { } cue } ? cues.Find(cue, words) : null;
}
