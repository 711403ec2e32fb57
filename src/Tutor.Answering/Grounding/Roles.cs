using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>
/// Whether a sentence says that one did to another what the other did to the one. All its words stand in the evidence then; only the endings
/// and postpositions tell: লেনিন কেরেনস্কিকে and কেরেনস্কি লেনিনকে, लेनिन ने केरेंस्की को and केरेंस्की ने लेनिन को.
/// </summary>
internal static class Roles
{
    /// <summary>True where two words of the sentence have changed places in the evidence, and no sentence of it has them as written.</summary>
    public static bool AreSwapped(AnalyzedText sentence, LanguageTag language, IReadOnlyList<SheetSentence> evidence)
    {
        var content = Enumerable.Range(0, sentence.Words.Count).Where(w => Support.IsContent(sentence.Words[w])).ToLookup(w => GrammaticalRoles.Of(sentence.Words, w, language) == GrammaticalRole.Object);
        var (done, others) = (content[true].ToList(), content[false].ToList());
        return done.Count > 0
            && evidence.Any(one => done.Exists(w => AreDoneTo(w, one) is { Count: > 0 } roles && !roles.Contains(true))
                && others.Exists(w => AreDoneTo(w, one) is { Count: > 0 } roles && !roles.Contains(false)))
            && !evidence.Any(one => done.Exists(w => AreDoneTo(w, one).Contains(true)));

        List<bool> AreDoneTo(int word, SheetSentence one) =>
        [
            .. Support.Places(one.Passage.Text, one.Words.ToHashSet(), sentence, word)
                .Select(place => GrammaticalRoles.Of(one.Passage.Text.Words, place, one.Passage.Document.Language) == GrammaticalRole.Object),
        ];
    }
}
