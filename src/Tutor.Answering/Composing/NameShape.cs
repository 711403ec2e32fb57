using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Composing;

/// <summary>What a name looks like in scripts without capitals: a word that is neither grammar nor in the glossary.</summary>
internal static class NameShape
{
    /// <summary>Whether a written word is one that only the documents know. Every name that is not famous is one, and some other words are.</summary>
    public static bool IsUnknown(AnalyzedPassage passage, Range word)
    {
        for (var w = word.Start.Value; w < word.End.Value; w++)
        {
            if (passage.Text.Words[w].IsStopWord || passage.Text.Words[w].IsNumber)
                return false;
            if (passage.Text.Concepts.Any(concept => w >= concept.First && w < concept.First + concept.Count))
                return false;
        }

        return true;
    }
}
