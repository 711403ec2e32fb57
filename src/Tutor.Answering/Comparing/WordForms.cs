using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Comparing;

/// <summary>The forms under which a word of one passage meets the same word of another, in whichever language: stem, sound, meaning.</summary>
internal static class WordForms
{
    // Shorter keys are those of too many words.
    private const int TellingKey = 3;

    public static IEnumerable<string> Of(AnalyzedText text, int word)
    {
        yield return text.Words[word].Stem;
        foreach (var key in text.Words[word].SoundKeys)
            if (key.Length >= TellingKey)
                yield return "~" + key;
        foreach (var mention in text.Concepts)
            if (mention.First == word)
                yield return "#" + mention.Meaning.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
