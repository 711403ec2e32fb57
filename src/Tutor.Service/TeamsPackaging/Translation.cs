using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutor.Service.TeamsPackaging;

/// <summary>Holds a language file against the manifest: it translates every text that a student sees, and nothing else.</summary>
internal static partial class Translation
{
    /// <returns>What is wrong; empty when nothing is.</returns>
    public static IEnumerable<string> Faults(JsonElement manifest, JsonElement language)
    {
        var texts = Texts(manifest, "").ToHashSet(StringComparer.Ordinal);
        var translated = language.EnumerateObject().Select(member => member.Name).Where(name => name != "$schema").ToHashSet(StringComparer.Ordinal);
        return texts.Except(translated).Select(missing => $"{missing} is missing; without it the manifest's own text is shown.")
            .Concat(translated.Except(texts).Select(unknown => $"{unknown} translates nothing: manifest.json has no such text."));
    }

    /// <summary>The keys of what can be translated, as the localization schema writes them: <c>bots[0].commandLists[0].commands[0].title</c>.</summary>
    private static IEnumerable<string> Texts(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Texts(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        JsonValueKind.String when Translatable().IsMatch(path) => [path],
        _ => [],
    };

    [GeneratedRegex(@"^(name|description)\.(short|full)$|^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(title|description|prompt)$|^staticTabs\[\d+\]\.name$")]
    private static partial Regex Translatable();
}
