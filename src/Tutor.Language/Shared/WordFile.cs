using System.Reflection;
using System.Text;

namespace Tutor.Language;

/// <summary>Reads the plain files of words that stand beside the code and are embedded in it: a line an entry, <c>#</c> begins a comment.</summary>
public static class WordFile
{
    /// <summary>The lines of an embedded file without comments and blank lines, in NFC.</summary>
    /// <param name="name">Folder and file, for example <c>Bengali/stopwords.txt</c>.</param>
    public static IEnumerable<string> Lines(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The language file {name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (hash < 0 ? line : line[..hash]).Trim();
            if (entry.Length > 0)
                yield return TextNormalizer.Compose(entry);
        }
    }

    /// <summary>The words of a file, several to a line, parted by white space.</summary>
    public static IEnumerable<string> Words(Assembly assembly, string name) =>
        Lines(assembly, name).SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lines of the form <c>key: form, form, …</c>.</summary>
    public static IEnumerable<(string Key, string[] Forms)> Table(Assembly assembly, string name)
    {
        foreach (var line in Lines(assembly, name))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                throw new InvalidOperationException($"{name}: the line '{line}' is not of the form 'key: form, form'.");
            yield return (line[..colon].Trim(), line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
