using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>
/// The forms of a language's verbs with the stem that all forms of one verb share. Endings alone do not bring them together: the root's
/// vowel changes (লেখা, লিখছে), and short roots keep their infinitive's ending (মরা, মরেছিল; मरना, मरा).
/// </summary>
internal sealed class VerbForms
{
    private const string Not = "not";
    private const string EndingsAfterConsonant = "after a consonant";
    private const string EndingsAfterVowel = "after a vowel";

    // Before a form that no ending makes.
    private const char Irregular = '=';

    private readonly FrozenDictionary<string, string> _stems;

    private VerbForms(FrozenDictionary<string, string> stems) => _stems = stems;

    /// <summary>
    /// Reads <c>verb: root, root, =form</c>; the first root is the stem. The line <c>not</c> lists forms that are other words, the two lines of
    /// endings say what may follow a root. Of two verbs with one form the first in the file has it.
    /// </summary>
    public static VerbForms Load(string file, Func<string, string> fold)
    {
        var lines = LanguageFiles.Table(file).ToLookup(line => line.Key, line => line.Forms);
        string[] Words(string key) => [.. lines[key].SelectMany(forms => forms).SelectMany(form => form.Split(' '))];
        var (afterConsonant, afterVowel) = (Words(EndingsAfterConsonant), Words(EndingsAfterVowel));
        IEnumerable<string> FormsOf(string root) =>
            root[0] == Irregular ? [root[1..]] : (IndicLetters.IsVowelSign(root[^1]) ? afterVowel : afterConsonant).Select(ending => root + ending);
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var roots in lines.Where(line => line.Key is not (Not or EndingsAfterConsonant or EndingsAfterVowel)).SelectMany(line => line))
        {
            var stem = fold(roots[0].TrimStart(Irregular));
            foreach (var form in roots.SelectMany(FormsOf))
                stems.TryAdd(fold(form), stem);
        }

        foreach (var form in Words(Not))
            stems.Remove(fold(form));
        return new VerbForms(stems.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Null for what is no form of a verb in the file.</summary>
    public string? StemOf(string folded) => _stems.GetValueOrDefault(folded);
}
