using Tutor.Language;

namespace Tutor.Answering.Reading;

internal enum GrammaticalRole
{
    Unmarked,

    /// <summary>To whom it is done: লেনিনকে, लेनिन को.</summary>
    Object,

    /// <summary>Who does it: लेनिन ने.</summary>
    Agent,
}

/// <summary>The roles that endings and postpositions mark. Who arrested and who was arrested are two questions of the same words.</summary>
internal static class GrammaticalRoles
{
    private const string BengaliObject = "কে";

    public static GrammaticalRole Of(IReadOnlyList<Word> words, int place, LanguageTag language)
    {
        var word = words[place];
        var next = place + 1 < words.Count ? words[place + 1].Folded : "";
        return (word.Script, language) switch
        {
            (Script.Bengali, _) => EndsIn(word, BengaliObject) ? GrammaticalRole.Object : GrammaticalRole.Unmarked,
            (Script.Devanagari, _) => next is "को" ? GrammaticalRole.Object : next is "ने" ? GrammaticalRole.Agent : GrammaticalRole.Unmarked,
            (Script.Latin, LanguageTag.Bengali) => EndsIn(word, "ke") ? GrammaticalRole.Object : GrammaticalRole.Unmarked,
            (Script.Latin, _) => next is "ko" ? GrammaticalRole.Object : next is "ne" ? GrammaticalRole.Agent : GrammaticalRole.Unmarked,
            _ => GrammaticalRole.Unmarked,
        };
    }

    private static bool EndsIn(Word word, string ending) => word.Folded.Length > word.Stem.Length && word.Folded.EndsWith(ending, StringComparison.Ordinal);
}
