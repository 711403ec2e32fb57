using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>A student's message, understood.</summary>
public sealed record Question
{
    public required AskRequest Request { get; init; }

    /// <summary>The language of the reply.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The language in which the student asks; another than the reply's only where the caller wants it so.</summary>
    public required LanguageTag AskedIn { get; init; }

    /// <summary>The script that the student types.</summary>
    public required Script Script { get; init; }

    public required QuestionType Type { get; init; }

    /// <summary>1 to 20.</summary>
    public required int Marks { get; init; }

    /// <summary>What is asked about, without options; for a blank and a statement the sentence itself.</summary>
    public required AnalyzedText Text { get; init; }

    /// <summary>How many words the answer may have.</summary>
    public required int Words { get; init; }

    /// <summary>Whether the message asks the one before it again, of something else; <see cref="Text"/> is then that question in its new words.</summary>
    public Restatement Restates { get; init; }

    /// <summary>The options of a multiple-choice question as printed; else empty.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether the wrong option, not the right one, is asked for.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether the student asks how the sources differ.</summary>
    public bool AsksForDisagreement { get; init; }

    /// <summary>Whether the student wants the dates of both calendars, Old and New Style; then <see cref="AsksForDisagreement"/> too.</summary>
    public bool AsksForCalendars { get; init; }

    /// <summary>Whether the causes of something are asked for, by whatever verb.</summary>
    public bool AsksForReasons { get; init; }

    /// <summary>Whether the time of day is asked for and not only the day.</summary>
    public bool AsksForClock { get; init; }

    /// <summary>How exact a date the student wants (কত তারিখে, किस साल).</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>The words of <see cref="Text"/> that ask (কোন শহরে, किस तारीख); empty without such words.</summary>
    public Range Cue { get; init; }

    /// <summary>Whether the message leans on the one before it.</summary>
    public bool Leans { get; init; }

    /// <summary>Whether the message wants something else from the tutor than an answer from the documents.</summary>
    public bool IsInstruction { get; init; }

    /// <summary>Whether the message speaks of the student's own affairs or to the tutor itself.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether the message asks nothing and tells of the student herself ("আমার আর ভালো লাগে না"): no paragraph is an answer to that, whatever words it shares.</summary>
    public bool TellsOfOneself => IsPersonal && Cue.Equals(default) && Options.Count == 0 && Type == QuestionType.What;

    /// <summary>The index of the word that says what is counted or which kind of thing is wanted (কত টাকা, किस अफ़सर); null without one.</summary>
    public int? Wanted { get; init; }

    /// <summary>Where the blank is, as an index into the words of <see cref="Text"/>: the word after it; null without a blank.</summary>
    public int? Blank { get; init; }

    /// <summary>The earlier messages that this one leans on, newest first; empty unless <see cref="Leans"/>.</summary>
    public IReadOnlyList<EarlierMessage> Context { get; init; } = [];

    public QuestionSummary Summary => new(Type, Marks, Script == Script.Latin ? "latin" : "native");
}
