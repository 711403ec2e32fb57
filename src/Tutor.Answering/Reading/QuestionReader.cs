using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Tutor.Answering.Composing;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Reads a student's message: language, script, kind of question, marks, options, what it leans on.</summary>
internal static partial class QuestionReader
{
    private const int MaxHistory = 3;
    private const int FewWords = 2;
    private const int Beginning = 4;
    private const int ShortHeading = 4;

    /// <summary>How papers print a blank to fill.</summary>
    public const string BlankPattern = @"_{2,}|\.{4,}|…{2,}|-{4,}|\(\s{2,}\)";

    private static readonly FrozenSet<string> PersonalWords = WordSet.Load("Reading/personal.txt");

    // What parts a statement from the order behind it.
    private static readonly char[] BeforeOrder = [.. " \t\n([{-–—:;,\"'“‘"];

    /// <summary>Reads any message; one without letters and digits is read as a question without words.</summary>
    /// <param name="follows">Whether it was asked in one breath with the last message before it: then a pronoun anywhere in it points there.</param>
    public static Question Read(AskRequest request, Glossary glossary, bool follows = false)
    {
        var typed = MessageText.Clean(request.Text);
        var detected = LanguageDetector.Detect(Tokenizer.Tokenize(MarksReader.Read(typed).Unmarked));
        var usual = detected.Language ?? request.Preferred ?? LanguageOfHistory(request) ?? request.Language ?? LanguageTag.Bengali;
        var (message, history, restates, earlierLanguage) = QuestionRewriter.Read(typed, request.History, usual, glossary);
        // A name alone tells little of its language; the question into which it is put tells more.
        var asked = earlierLanguage ?? usual;
        var cues = CuePhrases.Of(asked);
        var (unmarked, marks) = MarksReader.Read(message);
        var (printed, options) = OptionReader.Read(unmarked);
        var (stem, comparesSources, ofCalendars) = SourceComparison.Read(printed);
        var whole = AnalyzedText.From(stem, glossary);

        QuestionType? layout = options.Count > 0 ? QuestionType.MultipleChoice : Blank().IsMatch(stem) ? QuestionType.FillBlank : KindReader.Find(cues, whole.Words);
        var text = WithoutInstruction(cues, layout, whole) is var core && core == stem ? whole : AnalyzedText.From(core, glossary);
        var leans = history.Count > 0 && (Leans(cues, text, layout, glossary) || (follows && PointsBack(cues, text)));
        var type = layout ?? KindWithoutCue(cues, text, leans, history, asked, glossary);
        var worth = request.Marks ?? marks ?? UsualMarks(type);
        return new Question
        {
            Request = request,
            Language = request.Language ?? asked,
            AskedIn = asked,
            Script = detected.Script == Script.Other ? asked.NativeScript() : detected.Script,
            Type = type,
            Marks = worth,
            Words = AnswerLength.Words(worth),
            Text = text,
            Restates = restates,
            Options = options,
            // Why something is not so has a right answer.
            Negated = options.Count > 0 && cues.Find("negated", whole.Words) is not null && KindReader.Find(cues, whole.Words) is not QuestionType.Why,
            AsksForDisagreement = comparesSources || cues.Find("disagreement", whole.Words) is not null,
            AsksForCalendars = ofCalendars,
            AsksForReasons = type == QuestionType.Why || cues.Find("reasons", whole.Words) is not null,
            AsksForClock = type == QuestionType.When && cues.Find("clock", whole.Words) is not null,
            Precision = PrecisionOf(cues, whole.Words),
            Cue = KindReader.CueOf(cues, type, text.Words) ?? default,
            Leans = leans,
            IsInstruction = cues.Find("instruction", whole.Words) is not null,
            IsPersonal = IsPersonal(cues, whole.Words),
            Wanted = Wanted(cues, text.Words),
            Blank = type == QuestionType.FillBlank ? WordAfterBlank(text) : null,
            Context = leans ? ContextOf(history, asked, glossary) : [],
        };
    }

    /// <summary>"My question is", "can you tell", "brother": who asks so speaks of a lesson.</summary>
    private static bool IsPersonal(CuePhrases cues, IReadOnlyList<Word> words)
    {
        var polite = KindReader.Find(cues, words) is null ? [] : cues.Covered("polite", words);
        return words.Where((word, w) => PersonalWords.Contains(word.Folded) && !polite.Contains(w)).Any();
    }

    /// <summary>"পরেরটা?" asks what was asked before; "আর তার ফল?" asks what it is; a few words alone are a heading to write on.</summary>
    private static QuestionType KindWithoutCue(CuePhrases cues, AnalyzedText text, bool leans, IReadOnlyList<string> history, LanguageTag language, Glossary glossary)
    {
        if (!leans)
            return text.Words.Count is > 0 and <= ShortHeading ? QuestionType.ShortNote : QuestionType.What;
        if (!cues.Begins("pointing", text.Words, Beginning))
            return QuestionType.What;
        var earlier = QuestionRewriter.Read(MessageText.Clean(history[^1]), [.. history.Take(history.Count - 1)], language, glossary);
        var asked = AnalyzedText.From(earlier.Text, glossary);
        return KindReader.Find(CuePhrases.Of(LanguageDetector.Detect(asked.Tokens).Language ?? language), asked.Words) ?? QuestionType.What;
    }

    /// <summary>The messages that this one leans on, newest first; where one restates another, only what it comes to.</summary>
    private static List<EarlierMessage> ContextOf(IReadOnlyList<string> history, LanguageTag language, Glossary glossary)
    {
        var context = new List<EarlierMessage>();
        var mattersBack = 0;
        while (history.Count > 0 && context.Count < MaxHistory)
        {
            var earlier = QuestionRewriter.Read(MessageText.Clean(history[^1]), [.. history.Take(history.Count - 1)], language, glossary);
            var said = AnalyzedText.From(earlier.Text, glossary);
            context.Add(new EarlierMessage(said, mattersBack));
            var cues = CuePhrases.Of(LanguageDetector.Detect(said.Tokens).Language ?? language);
            if (!Leans(cues, said, KindReader.Find(cues, said.Words), glossary))
                mattersBack++;
            history = earlier.How == Restatement.None ? [.. history.Take(history.Count - 1)] : earlier.History;
        }

        return context;
    }

    private static DatePrecision PrecisionOf(CuePhrases cues, IReadOnlyList<Word> words) =>
        cues.Find("day", words) is not null ? DatePrecision.Day
        : cues.Find("month", words) is not null ? DatePrecision.Month
        : cues.Find("year", words) is not null ? DatePrecision.Year : DatePrecision.Any;

    private static int UsualMarks(QuestionType type) => type switch
    {
        QuestionType.What => 2,
        QuestionType.List or QuestionType.Why => 3,
        QuestionType.Explain or QuestionType.ShortNote or QuestionType.Compare => 5,
        _ => 1,
    };

    /// <summary>The content word right after "how many" or "which"; function words between them do not part them.</summary>
    private static int? Wanted(CuePhrases cues, IReadOnlyList<Word> words)
    {
        const int reach = 2;
        if ((cues.Find("measure", words) ?? cues.Find("which", words)) is not { } cue)
            return null;
        for (var i = cue.End.Value; i < words.Count && i < cue.End.Value + reach; i++)
            if (InstructionWords.IsContent(words, i))
                return i;
        return null;
    }

    private static LanguageTag? LanguageOfHistory(AskRequest request)
    {
        for (var i = request.History.Count - 1; i >= 0; i--)
            if (LanguageDetector.Detect(request.History[i]).Language is { } language)
                return language;
        return null;
    }

    /// <summary>
    /// A message leans on the one before when it begins with a pronoun or a connective, or asks and names nothing (কেন? ফলাফল কী হয়েছিল?). A short
    /// question that names its matter ("লেনিন কে ছিলেন?") stands alone, whatever was asked before; a pronoun late in a sentence points into it.
    /// </summary>
    private static bool Leans(CuePhrases cues, AnalyzedText text, QuestionType? kind, Glossary glossary)
    {
        var cue = kind is { } asked ? KindReader.CueOf(cues, asked, text.Words) ?? default : default;
        var named = Enumerable.Range(0, text.Words.Count).Where(w => (w < cue.Start.Value || w >= cue.End.Value) && InstructionWords.IsContent(text.Words, w)).ToList();
        return cues.Begins("leaning", text.Words, Beginning)
            || (named.Count <= FewWords && cues.Begins("pointing", text.Words, Beginning))
            || (kind is not null && named.TrueForAll(w => Topic.IsNone(text, w, glossary)));
    }

    private static bool PointsBack(CuePhrases cues, AnalyzedText text) => cues.Find("leaning", text.Words) is not null || cues.Find("within", text.Words) is not null;

    /// <summary>"সত্য না মিথ্যা: …", "… – सही या गलत?", "এটা কি ঠিক যে …": what stands before the colon, in the last bracket or at an end only says what to do.</summary>
    private static string WithoutInstruction(CuePhrases cues, QuestionType? type, AnalyzedText stem)
    {
        if (type is not (QuestionType.TrueFalse or QuestionType.FillBlank or QuestionType.ShortNote))
            return stem.Text;
        if (type is QuestionType.TrueFalse && Statement(cues, stem) is { } statement)
            return statement;
        var text = LastBracket().Replace(stem.Text, match => IsInstructionOnly(match.Value) ? "" : match.Value).Trim();
        var bound = Bound().Match(text);
        return bound.Success && bound.Index > 0 && bound.Index + bound.Length < text.Length - 2 && IsInstructionOnly(text[..bound.Index])
            ? text[(bound.Index + bound.Length)..].Trim()
            : text;
    }

    /// <summary>What is to be judged, without the phrase that asks; its "or not" denies nothing. Null where the phrase stands within the statement.</summary>
    private static string? Statement(CuePhrases cues, AnalyzedText text)
    {
        if (cues.Find("truefalse", text.Words) is not { } cue)
            return null;
        var (first, end) = (cue.Start.Value, cue.End.Value);
        while (end < text.Tokens.Count && InstructionWords.IsInstruction(text.Words[end]))
            end++;
        if (Enumerable.Range(0, first).All(w => !InstructionWords.IsContent(text.Words, w)) && end < text.Tokens.Count)
            return text.Text[text.Tokens[end].Span.Start..].Trim();
        return first > 0 && Enumerable.Range(end, text.Words.Count - end).All(w => !InstructionWords.IsContent(text.Words, w))
            ? text.Text[..text.Tokens[first].Span.Start].TrimEnd(BeforeOrder)
            : null;
    }

    private static bool IsInstructionOnly(string text) => Tokenizer.Tokenize(text).Select(Word.From).All(word => !InstructionWords.IsContent(word));

    private static int? WordAfterBlank(AnalyzedText text)
    {
        var blank = Blank().Match(text.Text);
        if (!blank.Success)
            return null;
        for (var i = 0; i < text.Tokens.Count; i++)
            if (text.Tokens[i].Span.Start >= blank.Index)
                return i;
        return text.Tokens.Count;
    }

    [GeneratedRegex(BlankPattern)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[:?।—–]|\s-\s")]
    private static partial Regex Bound();

    [GeneratedRegex(@"[\(\[][^\(\)\[\]]{3,40}[\)\]]\s*$")]
    private static partial Regex LastBracket();
}
