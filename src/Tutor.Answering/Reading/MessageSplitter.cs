using System.Text.RegularExpressions;
using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Cuts a message into the questions that it consists of.</summary>
/// <remarks>
/// The points of a list are questions where they ask, or where the line before them gives an order ("টীকা লেখো:"); points that neither
/// ask nor stand under an order are the options of multiple choice. Without a list, a sentence is a question of its own when it asks and
/// names something itself; everything else (an order such as বুঝিয়ে লেখো, a statement) belongs to the question before it, or, at the beginning,
/// to the first one. Whether such sentences are answered one by one is for the evidence to decide.
/// </remarks>
internal static partial class MessageSplitter
{
    /// <summary>The kinds that tell what to do and not what is wanted.</summary>
    private static readonly QuestionType[] Orders = [QuestionType.TrueFalse, QuestionType.FillBlank, QuestionType.ShortNote, QuestionType.Explain, QuestionType.List];

    // An order that names one thing only says how to answer: "उदाहरण देकर समझाइए".
    private const int NamedByItself = 2;

    /// <returns>Fewer than two: one question.</returns>
    public static Split Split(string text, CuePhrases cues)
    {
        var (stem, points) = ListReader.Read(text);
        if (points.Count > 1 && Points(stem, points, cues) is { } list)
            return new Split(list, true, MarksReader.Read(stem).Marks);
        var words = Words(text);
        var isOne = OptionReader.Read(text).Options.Count > 0 || Blank().IsMatch(text) || KindReader.Find(cues, words) is QuestionType.TrueFalse or QuestionType.FillBlank;
        return new Split(isOne ? [] : Sentences(text, cues), false, null);
    }

    private static List<QuestionText>? Points(string stem, IReadOnlyList<ListPoint> points, CuePhrases cues)
    {
        var asked = Words(stem);
        var kind = KindReader.Find(cues, asked);
        var ofQuestions = cues.Find("paper", asked) is not null;
        var order = ofQuestions || (!EndsInQuestionMark(stem) && asked.Count > 0 && (kind is { } told && Orders.Contains(told) || InstructionWords.IsInstruction(asked[^1])) && cues.Find("choose", asked) is null);
        var interrogative = !order && (kind is not null || EndsInQuestionMark(stem));
        var asking = points.Count(point => Asks(point.Text, cues));
        var sure = points[0].IsLettered || interrogative ? asking == points.Count : order || 2 * asking >= points.Count;
        if (!sure || (interrogative && !points.All(point => EndsInQuestionMark(point.Text))))
            return null;

        // "টীকা লেখো: ১) … ২) …", "सही या गलत: 1. … 2. …": the order is given for each point that asks nothing itself.
        var given = order && (!ofQuestions || (kind is { } layout && Orders.Contains(layout)));
        var questions = new List<QuestionText>();
        if (interrogative && asked.Any(InstructionWords.IsContent))
            questions.Add(new QuestionText(null, stem, false));
        foreach (var point in points)
            questions.Add(new QuestionText(point.Mark, given && !Asks(point.Text, cues) ? $"{stem.TrimEnd(' ', ':', '-', '—', '–', '।', '.')}: {point.Text}" : point.Text, false));
        return questions;
    }

    private static bool Asks(string text, CuePhrases cues) => EndsInQuestionMark(text) || Blank().IsMatch(text) || KindReader.Find(cues, Words(text)) is not null;

    private static List<QuestionText> Sentences(string text, CuePhrases cues)
    {
        var questions = new List<QuestionText>();
        var before = "";
        foreach (var span in SentenceSplitter.Split(text))
        {
            var sentence = span.Of(text);
            var words = Words(sentence);
            if (AsksForItself(sentence, words, cues, questions.Count > 0))
            {
                questions.Add(new QuestionText(null, before + sentence, IsOrder(sentence, words, cues)));
                before = "";
            }
            else if (questions.Count > 0)
            {
                questions[^1] = questions[^1] with { Text = $"{questions[^1].Text} {sentence}" };
            }
            else if (words.Any(InstructionWords.IsContent))
            {
                before += sentence + " ";
            }
        }

        return questions;
    }

    private static bool AsksForItself(string sentence, List<Word> words, CuePhrases cues, bool follows)
    {
        var named = words.Count(InstructionWords.IsContent);
        if (named == 0)
            return false;
        return KindReader.Find(cues, words) switch
        {
            null => follows && EndsInQuestionMark(sentence) && cues.Begins("another", words, 1),
            // What was asked about is compared.
            QuestionType.Compare => false,
            _ when IsOrder(sentence, words, cues) => named >= NamedByItself,
            // "patte hare kyu hain? aur koi rang kyu nahi?" asks on; "তাজমহল কোথায়?" begins with a matter of its own.
            QuestionType.Who or QuestionType.What => true,
            _ => !follows || named >= NamedByItself || (InstructionWords.IsContent(words[0]) && !LightWords.Contains(words[0])),
        };
    }

    private static bool IsOrder(string sentence, List<Word> words, CuePhrases cues) =>
        !EndsInQuestionMark(sentence) && KindReader.Find(cues, words) is QuestionType.Explain or QuestionType.ShortNote or QuestionType.List;

    private static bool EndsInQuestionMark(string text) => MarksReader.Read(text).Unmarked.AsSpan().TrimEnd("\"'”’)» \n").EndsWith("?");

    private static List<Word> Words(string text) => [.. Tokenizer.Tokenize(text).Select(Word.From)];

    [GeneratedRegex(QuestionReader.BlankPattern)]
    private static partial Regex Blank();
}

/// <param name="IsList">Whether the student set the questions apart by numbers, letters or bullets.</param>
/// <param name="MarksOfEach">What the line before the list says that each is worth; null when it does not.</param>
internal sealed record Split(IReadOnlyList<QuestionText> Questions, bool IsList, int? MarksOfEach);

/// <param name="Mark">The number or letter under which it is asked; null without one.</param>
/// <param name="IsOrder">Whether it is an order (ব্যাখ্যা করো) and no question: it may only say how to answer what stands before it.</param>
internal sealed record QuestionText(string? Mark, string Text, bool IsOrder);
