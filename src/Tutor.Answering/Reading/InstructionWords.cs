using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The words that tell what to do with a question (লেখো, समझाइए, tika) and are not asked about.</summary>
internal static class InstructionWords
{
    private static readonly FrozenSet<string> Orders = WordSet.Load("Reading/orders.txt");
    private static readonly FrozenSet<string> Folded = Load(word => word.Folded);
    private static readonly FrozenSet<string> Stems = Load(word => word.Stem);

    /// <summary>By folded spelling; whether the word means the answer.</summary>
    private static readonly FrozenDictionary<string, bool> Ambiguous = Forms("answer").Select(form => (form, true)).Concat(Forms("other").Select(form => (form, false))).ToFrozenDictionary(pair => pair.form, pair => pair.Item2);

    private static readonly FrozenSet<string> Dates = Forms("when").ToFrozenSet();

    private static readonly FrozenSet<string> Toward = Forms("toward").ToFrozenSet();

    private static readonly FrozenSet<string> Alone = Forms("alone").ToFrozenSet();
    private static readonly FrozenSet<string> Address = Forms("address").ToFrozenSet();

    /// <summary>Whether a word says what is asked about: neither a function word nor an instruction.</summary>
    public static bool IsContent(Word word) => !word.IsStopWord && !IsInstruction(word);

    /// <summary>The same in its sentence: उत्तर is the answer in "प्रश्न का उत्तर दीजिए" and the north in "भारत के उत्तर में".</summary>
    public static bool IsContent(IReadOnlyList<Word> words, int word) =>
        (IsContent(words[word]) && !IsAddress(words, word))
        || (Alone.Contains(words[word].Folded) && words.Count > 1 && !words.Any(IsContent))
        || (Ambiguous.TryGetValue(words[word].Folded, out var isAnswer) && IsAskedAbout(words, word, isAnswer));

    /// <summary>The same in a question of a kind: তারিখ is asked for in "কোন তারিখে", and asked about in "কে তারিখ ঠিক করেন".</summary>
    public static bool IsContent(IReadOnlyList<Word> words, int word, QuestionType type) =>
        IsContent(words, word) || (type is not QuestionType.When && Dates.Contains(words[word].Folded) && !IsBesideNumber(words, word));

    /// <summary>"দাদা, … কাকে বলে", "… क्या है भैया": before or behind a question of its own.</summary>
    private static bool IsAddress(IReadOnlyList<Word> words, int word) =>
        Address.Contains(words[word].Folded) && (words.Take(word).All(IsInstruction) || word == words.Count - 1) && words.Where((other, w) => w != word && IsContent(other)).Any();

    private static bool IsBesideNumber(IReadOnlyList<Word> words, int word) =>
        (word > 0 && words[word - 1].IsNumber) || (word + 1 < words.Count && words[word + 1].IsNumber);

    private static bool IsAskedAbout(IReadOnlyList<Word> words, int word, bool isAnswer)
    {
        var (left, right) = (word - 1, word + 1);
        while (left >= 0 && words[left].IsStopWord)
            left--;
        if (left >= 0 && (words[left].IsNumber || IsInstruction(words[left])))
            return false;
        if (right < words.Count && (words[right].IsNumber || (isAnswer && IsInstruction(words[right]))))
            return false;
        // "ধাঁধার উত্তর কী" wants the answer; only "উত্তর ভারত", "उत्तर में" and "ভারতের উত্তরে" are the north.
        if (isAnswer && right < words.Count && Toward.Contains(words[right].Folded))
            return true;
        if (isAnswer && words[word].Folded == words[word].Stem)
            return right < words.Count && IsContent(words[right]);
        while (right < words.Count && words[right].IsStopWord)
            right++;
        return (left >= 0 && IsContent(words[left])) || (right < words.Count && IsContent(words[right]));
    }

    /// <summary>Whether a word is one of the papers' own: an order, or a word for questions, answers and marks.</summary>
    public static bool IsInstruction(Word word) => Orders.Contains(word.Folded) || Folded.Contains(word.Folded) || (word.Stem.Length > 2 && Stems.Contains(word.Stem));

    private static FrozenSet<string> Load(Func<Word, string> form) => WordSet.Words("Reading/instructions.txt").Select(form).ToFrozenSet();

    private static IEnumerable<string> Forms(string key) => WordFile.Table(typeof(InstructionWords).Assembly, "Reading/ambiguous.txt")
        .Where(line => line.Key == key).SelectMany(line => line.Forms).SelectMany(Tokenizer.Tokenize).Select(token => Word.From(token).Folded).Distinct();
}
