namespace Tutor.Language;

internal static class StemmerData
{
    /// <summary>Reads suffixes in groups; a line <c>[name]</c> begins a group, and groups are taken off in the order of the file.</summary>
    /// <param name="fold">The suffixes are compared with folded words: each counts as written and folded, since folding treats the end of a word apart.</param>
    public static SuffixStripper[] Groups(string file, Func<string, string> fold)
    {
        var groups = new List<List<string>>();
        foreach (var line in LanguageFiles.Lines(file))
        {
            if (line[0] == '[')
                groups.Add([]);
            else
                groups[^1].AddRange(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(suffix => new[] { suffix, fold(suffix) }));
        }

        return [.. groups.Select(group => new SuffixStripper(group))];
    }
}
