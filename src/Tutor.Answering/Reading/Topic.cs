using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Tells what a question is about from what it wants to know of it.</summary>
internal static class Topic
{
    /// <summary>Whether a word names no matter by itself: it says little, it belongs to something else, or it is an action.</summary>
    public static bool IsNone(AnalyzedText text, int word, Glossary glossary) =>
        LightWords.Contains(text.Words[word]) || RelationalWords.Contains(text.Words[word]) || IsAction(text, word, glossary);

    private static bool IsAction(AnalyzedText text, int word, Glossary glossary)
    {
        // Hindi's endings are those of too many names (गीता, पटना).
        if (text.Words[word].Script == Script.Bengali && NameShape.LooksLikeVerb(text.Words[word]))
            return true;
        var meanings = text.Concepts.Where(mention => word >= mention.First && word < mention.First + mention.Count).ToList();
        return meanings.Count > 0 && meanings.TrueForAll(mention => glossary.IsVerb(mention.Meaning));
    }
}
