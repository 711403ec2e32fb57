using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The words at the head of a question that only say in which school subject or text its matter belongs, from <c>subjects.txt</c>.</summary>
/// <remarks>Only at the head: "in the history of Bengal" names a matter. A subject that owns something ("the father of geography") is one too.</remarks>
internal static class SubjectFrame
{
    /// <summary>The phrases of a kind by their first words.</summary>
    private static readonly ILookup<(string Kind, string First), string[]> Phrases = WordFile.Table(typeof(SubjectFrame).Assembly, "Reading/subjects.txt")
        .SelectMany(line => line.Forms.Select(form => (line.Key, Words: Folded(form)))).ToLookup(entry => (entry.Key, entry.Words[0]), entry => entry.Words);

    private static readonly string[] In = [.. Folded("में me mein")];
    private static readonly string[] InOrOf = [.. In, .. Folded("का के की ka ke ki")];

    /// <summary>The words of the frame, by index; empty where there is none, and where too little is asked beside it to be looked for without it.</summary>
    public static Range Find(IReadOnlyList<Word> words)
    {
        var head = 0;
        while (head < words.Count && !InstructionWords.IsContent(words, head))
            head++;
        var subject = Math.Max(InLanguage(words, head), Math.Max(Alone("subject", words, head), Before("subject before", In, words, head)));
        var text = Math.Max(Alone("text", words, head), Before("text before", InOrOf, words, head));
        var length = Math.Max(subject, text);
        if (length == 0)
            return default;
        // A hero or a moral is one of any text.
        var needed = text > subject ? 2 : 1;
        return Enumerable.Range(head + length, words.Count - head - length).Count(w => InstructionWords.IsContent(words, w)) >= needed ? head..(head + length) : default;
    }

    private static int Alone(string kind, IReadOnlyList<Word> words, int head) =>
        head < words.Count ? Phrases[(kind, words[head].Folded)].Where(phrase => Stands(phrase, words, head)).Select(phrase => phrase.Length).DefaultIfEmpty().Max() : 0;

    private static int Before(string kind, string[] postpositions, IReadOnlyList<Word> words, int head) =>
        Alone(kind, words, head) is > 0 and var length && head + length < words.Count && postpositions.Contains(words[head + length].Folded) ? length : 0;

    private static int InLanguage(IReadOnlyList<Word> words, int head) =>
        Alone("subject's language", words, head) is > 0 and var length && Alone("language", words, head + length) > 0 ? length + 1 : 0;

    private static bool Stands(string[] phrase, IReadOnlyList<Word> words, int place) =>
        place + phrase.Length <= words.Count && phrase.Select((word, i) => words[place + i].Folded == word).All(same => same);

    private static string[] Folded(string form) => [.. Tokenizer.Tokenize(form).Select(token => Word.From(token).Folded)];
}
