using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Tells the kind of a question by the phrases in which it asks.</summary>
internal static class KindReader
{
    /// <summary>The first kind whose phrases match wins: the layout of a paper before its verbs, the narrow question words before the wide ones.</summary>
    private static readonly (string Cue, QuestionType Type)[] Kinds =
    [
        ("truefalse", QuestionType.TrueFalse), ("fillblank", QuestionType.FillBlank), ("shortnote", QuestionType.ShortNote), ("compare", QuestionType.Compare),
        ("definition", QuestionType.What), ("why", QuestionType.Why), ("when", QuestionType.When), ("list", QuestionType.List), ("howmany", QuestionType.HowMany), ("where", QuestionType.Where),
        ("explain", QuestionType.Explain), ("who", QuestionType.Who), ("what", QuestionType.What),
    ];

    /// <returns>Null when no phrase asks.</returns>
    public static QuestionType? Find(CuePhrases cues, IReadOnlyList<Word> words)
    {
        foreach (var (cue, type) in Kinds)
            if (cues.Find(cue, words) is not null)
                return type;
        return null;
    }

    /// <summary>The words by which a question of the kind asks; null when it does so without them.</summary>
    public static Range? CueOf(CuePhrases cues, QuestionType type, IReadOnlyList<Word> words) =>
        Array.Find(Kinds, kind => kind.Type == type) is { Cue: { } cue } ? cues.Find(cue, words) : null;
}
