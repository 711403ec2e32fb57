using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>
/// Asks the question before again with what a correction ("না, ফেব্রুয়ারির কথা বলছি") or a follow-up without a question of its own ("আর স্টালিন?")
/// puts in the place of a word of it. Conversational query rewriting: what comes out stands alone, and its kind and marks are the earlier ones.
/// </summary>
internal static class QuestionRewriter
{
    private const int MostNamed = 4;
    private const int Opening = 2;

    // A conversation is followed back no further than this.
    private const int Deepest = 4;

    // A longer message is no question that could be asked again in other words.
    private const int LongestQuestion = 1000;

    /// <param name="history">The student's earlier messages, oldest first.</param>
    /// <param name="language">The language of the conversation, where the message shows none.</param>
    public static Rewritten Read(string text, IReadOnlyList<string> history, LanguageTag language, Glossary glossary) => Read(text, history, language, glossary, Deepest);

    private static Rewritten Read(string text, IReadOnlyList<string> history, LanguageTag language, Glossary glossary, int depth)
    {
        var asIs = new Rewritten(text, history, Restatement.None, null);
        if (history.Count == 0 || depth == 0 || text.Length > LongestQuestion || history[^1].Length > LongestQuestion)
            return asIs;
        var message = AnalyzedText.From(text, glossary);
        var spoken = LanguageOf(message, history[^1]) ?? language;
        var cues = CuePhrases.Of(spoken);
        var formal = cues.Covered("correction", message.Words);
        var named = Enumerable.Range(0, message.Words.Count).Where(w => !formal.Contains(w) && InstructionWords.IsContent(message.Words, w)).ToList();
        if (named.Count is 0 or > MostNamed || KindReader.Find(cues, [.. message.Words.Where((_, w) => !formal.Contains(w))]) is not null)
            return asIs;

        var corrects = formal.Count > 0 || cues.Begins("denial", message.Words, Opening);
        var points = cues.Begins("pointing", message.Words, Opening);
        var goesOn = points || (!cues.Begins("leaning", message.Words, Opening + 1)
            && (cues.Begins("another", message.Words, 1) || cues.Find("one", message.Words) is not null));
        // Before all names a "no" denies the answer, behind one that name: "no, Lenin", "Lenin no, Stalin".
        var denies = cues.Covered("denial", message.Words).Any(w => w > named[0]);
        if (!corrects && !goesOn && !denies)
            return asIs;

        var before = Read(MessageText.Clean(history[^1]), [.. history.Take(history.Count - 1)], language, glossary, depth - 1);
        var parts = MessageSplitter.Split(before.Text, cues).Questions;
        var earlier = AnalyzedText.From(parts.Count > 1 ? parts[^1].Text : before.Text, glossary);
        var replaced = new WordReplacement(earlier, message, named, denies);
        // "পরেরটা" leaves open what it points at; "দ্বিতীয়টা" tells it where the first was asked about.
        if (replaced.Text is not { } asked || (!corrects && !goesOn && !replaced.DeniesAWord) || (!corrects && points && !replaced.IsOfRank))
            return asIs;
        return new Rewritten(asked, before.History, corrects || !goesOn ? Restatement.Correction : Restatement.FollowUp, spoken);
    }

    /// <summary>A few words in Latin letters are read with the question before them, which shows its language better.</summary>
    private static LanguageTag? LanguageOf(AnalyzedText message, string before) =>
        LanguageDetector.Detect(message.Tokens) is { Script: not Script.Latin, Language: { } native } ? native
            : LanguageDetector.Detect([.. message.Tokens, .. Tokenizer.Tokenize(before)]).Language;
}

/// <param name="Text">What is asked, standing alone; the message itself where it is no restatement.</param>
/// <param name="Language">The language in which it is restated; null for a message that asks for itself.</param>
/// <param name="History">What the question may lean on: the messages before the one that was restated.</param>
internal sealed record Rewritten(string Text, IReadOnlyList<string> History, Restatement How, LanguageTag? Language);
