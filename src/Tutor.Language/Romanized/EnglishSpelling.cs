using System.Text.RegularExpressions;

namespace Tutor.Language.Romanized;

/// <summary>Spells an English word as a student would type its sound: native documents write English words by ear (college, কলেজ, कॉलेज).</summary>
/// <remarks>Rough, by the commonest rules of English spelling; the words of the library and their sounds decide whether the reading fits.</remarks>
internal static partial class EnglishSpelling
{
    // In this order: what one rule writes the next ones read.
    private static readonly (Regex Letters, string Sounds)[] Rules =
    [
        (Nation(), "e"), (Action(), "shon"), (Ture(), "char"), (Cial(), "shal"), (Igh(), "ai"), (Knob(), "n"), (Write(), "r"), (Psalm(), "s"), (School(), "sk"),
        (Young(), "ia"), (League(), "g"), (Cheque(), "k"), (Few(), "yu"), (Cow(), "au"), (Out(), "aut"), (Day(), "e"),
        (Bridge(), "j"), (Gem(), "j"), (Line(), "ai$1"), (State(), "e$1"), (Tube(), "yu$1"), (SilentE(), "$1"), (Table(), "el"), (Bus(), "$1a$2"), (War(), "oar"),
    ];

    /// <summary>Null where the rules find nothing that chat spelling would read otherwise.</summary>
    public static string? Respell(string word)
    {
        var spelled = word;
        foreach (var (letters, sounds) in Rules)
            spelled = letters.Replace(spelled, sounds);
        return spelled == word || spelled.Length < 2 ? null : spelled;
    }

    [GeneratedRegex("a(?=tion)")]
    private static partial Regex Nation();

    [GeneratedRegex("(?<=.)[ts]ion")]
    private static partial Regex Action();

    [GeneratedRegex("ture")]
    private static partial Regex Ture();

    [GeneratedRegex("[ct]ial$")]
    private static partial Regex Cial();

    [GeneratedRegex("igh")]
    private static partial Regex Igh();

    [GeneratedRegex("^kn")]
    private static partial Regex Knob();

    [GeneratedRegex("^wr")]
    private static partial Regex Write();

    [GeneratedRegex("^ps")]
    private static partial Regex Psalm();

    [GeneratedRegex("^sch")]
    private static partial Regex School();

    [GeneratedRegex("^you")]
    private static partial Regex Young();

    [GeneratedRegex("gue$")]
    private static partial Regex League();

    [GeneratedRegex("que$")]
    private static partial Regex Cheque();

    [GeneratedRegex("ew$|ue$")]
    private static partial Regex Few();

    [GeneratedRegex("ow(?=[nld]|$)")]
    private static partial Regex Cow();

    [GeneratedRegex("out")]
    private static partial Regex Out();

    [GeneratedRegex("ay$|ai(?=[lnrd])")]
    private static partial Regex Day();

    [GeneratedRegex("dg(?=e)")]
    private static partial Regex Bridge();

    [GeneratedRegex("(?<!g)g(?=[ei])")]
    private static partial Regex Gem();

    [GeneratedRegex("i([^aeiouyr])e$")]
    private static partial Regex Line();

    [GeneratedRegex("a([^aeiouyr])e$")]
    private static partial Regex State();

    [GeneratedRegex("u([^aeiouyr])e$")]
    private static partial Regex Tube();

    [GeneratedRegex("([^aeiouy])e$")]
    private static partial Regex SilentE();

    [GeneratedRegex("(?<=[bdgkpt])le?$")]
    private static partial Regex Table();

    [GeneratedRegex("^([bcdfghjklmnprst]?)u([^aeiou]{2}|[^aeiou]$)")]
    private static partial Regex Bus();

    [GeneratedRegex("(?<=w)ar")]
    private static partial Regex War();
}
