using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The words that tell what to do with a question (লেখো, समझाइए, tika) and are not asked about.</summary>
internal static class InstructionWords
{
    private static readonly FrozenSet<string> Folded = Load(word => word.Folded);
    private static readonly FrozenSet<string> Stems = Load(word => word.Stem);

    /// <summary>Whether a word says what is asked about: neither a function word nor an instruction.</summary>
    public static bool IsContent(Word word) => !word.IsStopWord && !IsInstruction(word);

    /// <summary>Whether a word is one of the papers' own: an order, or a word for questions, answers and marks.</summary>
    public static bool IsInstruction(Word word) => Folded.Contains(word.Folded) || (word.Stem.Length > 2 && Stems.Contains(word.Stem));

    private static FrozenSet<string> Load(Func<Word, string> form) => WordSet.Words("Reading/instructions.txt").Select(form).ToFrozenSet();
}
