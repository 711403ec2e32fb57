using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Testing.Transcripts;

/// <summary>What teachers make of turns.</summary>
public static class Reviews
{
    public static readonly Guid Mita = new("11111111-1111-1111-1111-111111111111");

    public static readonly Guid Arun = new("22222222-2222-2222-2222-222222222222");

    public static Verdict Verdict(TurnId turn, VerdictKind kind, int minute = 0, Guid? by = null) => new(
        Guid.NewGuid(), turn, kind, [new PassageReference(new PassageId("october.bn", "ccc"), new string('f', 64))], "দেখুন", by ?? Mita, Turns.Morning.AddHours(8).AddMinutes(minute));

    public static Correction Correction(TurnId turn, string text = "১৯১৭ সালে [1]", int minute = 0) => new()
    {
        Id = Guid.NewGuid(),
        Turn = turn,
        Question = "অক্টোবর বিপ্লব কবে হয়েছিল?",
        Language = LanguageTag.Bengali,
        Text = text,
        Citations = [new CorrectionCitation(1, new PassageId("october.bn", "ccc"), [new TextSpan(0, 4), new TextSpan(9, 2)], new string('e', 64))],
        By = Mita,
        At = Turns.Morning.AddHours(8).AddMinutes(minute),
        StateSince = Turns.Morning.AddHours(8).AddMinutes(minute),
        StateBy = Mita,
    };
}
