using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Reads a student's message: language, script, kind of question, marks, options, what it leans on.</summary>
internal static partial class QuestionReader
{
    private const int MaxHistory = 3;
    private const int FewWords = 2;
    private const int Beginning = 4;

    private static readonly FrozenSet<string> PersonalWords = WordSet.Load("Reading/personal.txt");

    /// <summary>The first kind whose phrases match wins: the layout of a paper before its verbs, the narrow question words before the wide ones.</summary>
    private static readonly (string Cue, QuestionType Type)[] Kinds =
    [
        ("truefalse", QuestionType.TrueFalse), ("fillblank", QuestionType.FillBlank), ("shortnote", QuestionType.ShortNote), ("compare", QuestionType.Compare),
        ("definition", QuestionType.What), ("why", QuestionType.Why), ("when", QuestionType.When), ("list", QuestionType.List), ("howmany", QuestionType.HowMany), ("where", QuestionType.Where),
        ("explain", QuestionType.Explain), ("who", QuestionType.Who), ("what", QuestionType.What),
    ];

    /// <summary>Reads any message; one without letters and digits is read as a question without words.</summary>
    public static Question Read(AskRequest request, Glossary glossary)
    {
        var (unmarked, marks) = MarksReader.Read(TextNormalizer.WellFormed(request.Text));
        var (printed, options) = OptionReader.Read(unmarked);
        var (stem, comparesSources, ofCalendars) = SourceComparison.Read(printed);
        var whole = AnalyzedText.From(stem, glossary);
        var detected = LanguageDetector.Detect(Tokenizer.Tokenize(unmarked));
        var asked = detected.Language ?? request.Preferred ?? LanguageOfHistory(request) ?? request.Language ?? LanguageTag.Bengali;
        var cues = CuePhrases.Of(asked);

        var blank = Blank().Match(stem);
        var type = options.Count > 0 ? QuestionType.MultipleChoice : blank.Success ? QuestionType.FillBlank : KindOf(cues, whole.Words);
        var text = WithoutInstruction(type, stem) is var core && core == stem ? whole : AnalyzedText.From(core, glossary);
        var leans = request.History.Count > 0 && Leans(cues, text);
        return new Question
        {
            Request = request,
            Language = request.Language ?? asked,
            AskedIn = asked,
            Script = detected.Script == Script.Other ? asked.NativeScript() : detected.Script,
            Type = type,
            Marks = request.Marks ?? marks ?? UsualMarks(type),
            Text = text,
            Parts = PartsOf(text),
            Options = options,
            Negated = options.Count > 0 && cues.Find("negated", whole.Words) is not null,
            AsksForDisagreement = comparesSources || cues.Find("disagreement", whole.Words) is not null,
            AsksForCalendars = ofCalendars,
            AsksForReasons = type == QuestionType.Why || cues.Find("reasons", whole.Words) is not null,
            AsksForClock = type == QuestionType.When && cues.Find("clock", whole.Words) is not null,
            Precision = PrecisionOf(cues, whole.Words),
            Cue = CueOf(cues, type, text.Words),
            Leans = leans,
            IsInstruction = cues.Find("instruction", whole.Words) is not null,
            IsPersonal = whole.Words.Any(word => PersonalWords.Contains(word.Folded)),
            Wanted = Wanted(cues, text.Words),
            Blank = type == QuestionType.FillBlank ? WordAfterBlank(text) : null,
            Context = leans ? [.. request.History.Reverse().Take(MaxHistory).Select(earlier => AnalyzedText.From(TextNormalizer.WellFormed(earlier), glossary))] : [],
        };
    }

    private static QuestionType KindOf(CuePhrases cues, IReadOnlyList<Word> words)
    {
        foreach (var (cue, type) in Kinds)
            if (cues.Find(cue, words) is not null)
                return type;
        return words.Count > 0 && words.Count <= 4 ? QuestionType.ShortNote : QuestionType.What;
    }

    private static DatePrecision PrecisionOf(CuePhrases cues, IReadOnlyList<Word> words) =>
        cues.Find("day", words) is not null ? DatePrecision.Day
        : cues.Find("month", words) is not null ? DatePrecision.Month
        : cues.Find("year", words) is not null ? DatePrecision.Year : DatePrecision.Any;

    private static Range CueOf(CuePhrases cues, QuestionType type, IReadOnlyList<Word> words) =>
        Array.Find(Kinds, kind => kind.Type == type) is { Cue: { } cue } ? cues.Find(cue, words) ?? default : default;

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
            if (InstructionWords.IsContent(words[i]))
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
    /// A message leans on the one before when it begins with a pronoun or a connective, or asks and names nothing (কেন?). A short question
    /// that names its matter ("লেনিন কে ছিলেন?") stands alone, whatever was asked before; a pronoun late in a sentence points into it.
    /// </summary>
    private static bool Leans(CuePhrases cues, AnalyzedText text) =>
        cues.Begins("leaning", text.Words, Beginning)
        || (!text.Words.Any(InstructionWords.IsContent) && Array.Exists(Kinds, kind => cues.Find(kind.Cue, text.Words) is not null));

    /// <summary>"সত্য না মিথ্যা: …" and "रिक्त स्थान भरिए: …": what stands before the colon or in the last bracket only says what to do.</summary>
    private static string WithoutInstruction(QuestionType type, string stem)
    {
        if (type is not (QuestionType.TrueFalse or QuestionType.FillBlank or QuestionType.ShortNote))
            return stem;
        var text = LastBracket().Replace(stem, match => IsInstructionOnly(match.Value) ? "" : match.Value).Trim();
        var bound = Bound().Match(text);
        return bound.Success && bound.Index > 0 && bound.Index + bound.Length < text.Length - 2 && IsInstructionOnly(text[..bound.Index])
            ? text[(bound.Index + bound.Length)..].Trim()
            : text;
    }

    private static bool IsInstructionOnly(string text) => Tokenizer.Tokenize(text).Select(Word.From).All(word => !InstructionWords.IsContent(word));

    /// <summary>Several questions in one message, and the halves of a question with two halves, are weighed each on its own.</summary>
    private static List<Range> PartsOf(AnalyzedText text)
    {
        var parts = new List<Range>();
        var start = 0;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var end = text.Tokens[i].Span.End;
            var next = i + 1 < text.Tokens.Count ? text.Tokens[i + 1].Span.Start : text.Text.Length;
            if (i + 1 < text.Tokens.Count && text.Text.AsSpan(end, next - end).IndexOfAny("?।,;—") >= 0 && Enough(text, start, i + 1))
            {
                parts.Add(start..(i + 1));
                start = i + 1;
            }
        }

        if (Enough(text, start, text.Tokens.Count) || parts.Count == 0)
            parts.Add(start..text.Tokens.Count);
        else
            parts[^1] = parts[^1].Start..text.Tokens.Count;
        return parts;
    }

    private static bool Enough(AnalyzedText text, int start, int end)
    {
        var content = 0;
        for (var i = start; i < end; i++)
            if (InstructionWords.IsContent(text.Words[i]))
                content++;
        return content >= FewWords;
    }

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

    [GeneratedRegex(@"_{2,}|\.{4,}|…{2,}|-{4,}|\(\s{2,}\)")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[:?।—–]|\s-\s")]
    private static partial Regex Bound();

    [GeneratedRegex(@"[\(\[][^\(\)\[\]]{3,40}[\)\]]\s*$")]
    private static partial Regex LastBracket();
}
