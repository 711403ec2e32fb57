using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutor.Service.TeamsPackaging;

/// <summary>The folder <c>infra/teams</c>: a manifest with gaps, its language files and icons; filled in and checked.</summary>
internal static partial class TeamsTemplate
{
    private const string Manifest = "manifest.json";
    private const string SchemaFolder = "schema";

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>The template that travels with the program.</summary>
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "teams");

    /// <param name="values">What goes into the gaps: <c>domain</c> for <c>{{domain}}</c>.</param>
    /// <param name="faults">Receives a sentence for everything that is wrong.</param>
    /// <returns>The files of the package by name, the manifest first, as far as they could be read.</returns>
    public static IReadOnlyList<PackageFile> Fill(string folder, IReadOnlyDictionary<string, string> values, ICollection<string> faults)
    {
        var files = new List<PackageFile>();
        if (Read(folder, Manifest, faults) is not { } template)
            return files;
        var text = Gap().Replace(Encoding.UTF8.GetString(template), gap =>
        {
            if (values.TryGetValue(gap.Groups["name"].Value, out var value))
                return value;
            faults.Add($"{Manifest}: nothing fills {gap.Value}; there are {string.Join(", ", values.Keys.Order(StringComparer.Ordinal).Select(name => $"{{{{{name}}}}}"))}.");
            return gap.Value;
        });
        files.Add(new PackageFile(Manifest, Encoding.UTF8.GetBytes(text)));
        if (Parse(files[0], "MicrosoftTeams.schema.json", faults) is not { } manifest)
            return files;

        var icons = manifest.GetProperty("icons");
        Add(icons.GetProperty("color"), file => Icons.ColorFaults(file.Content).Select(fault => $"{file.Name} {fault}"));
        Add(icons.GetProperty("outline"), file => Icons.OutlineFaults(file.Content).Select(fault => $"{file.Name} {fault}"));
        if (manifest.TryGetProperty("localizationInfo", out var localization) && localization.TryGetProperty("additionalLanguages", out var languages))
            foreach (var language in languages.EnumerateArray())
                Add(language.GetProperty("file"), file => LanguageFaults(file, manifest));
        return files;

        void Add(JsonElement name, Func<PackageFile, IEnumerable<string>> check)
        {
            if (Read(folder, name.GetString()!, faults) is not { } content)
                return;
            var file = new PackageFile(name.GetString()!, content);
            files.Add(file);
            foreach (var fault in check(file))
                faults.Add(fault);
        }
    }

    private static List<string> LanguageFaults(PackageFile file, JsonElement manifest)
    {
        var faults = new List<string>();
        if (Parse(file, "MicrosoftTeams.Localization.schema.json", faults) is { } language)
            faults.AddRange(Translation.Faults(manifest, language).Select(fault => $"{file.Name}: {fault}"));
        return faults;
    }

    /// <returns>Null when the file is no JSON or breaks its schema.</returns>
    private static JsonElement? Parse(PackageFile file, string schemaFile, ICollection<string> faults)
    {
        JsonElement document;
        try
        {
            document = JsonElement.Parse(file.Content, s_strict);
        }
        catch (JsonException e)
        {
            // A key that stands twice is reported without its line.
            var where = e.LineNumber is { } line ? $", line {line + 1}" : "";
            faults.Add($"{file.Name} is not valid JSON{where}: {e.Message.Split(" LineNumber:")[0]}");
            return null;
        }

        var schema = JsonElement.Parse(File.ReadAllBytes(Path.Combine(Own, SchemaFolder, schemaFile)));
        var found = new SchemaCheck(schema).Faults(document).Distinct().ToList();
        foreach (var fault in found)
            faults.Add($"{file.Name}: {fault}");
        return found.Count == 0 ? document : null;
    }

    private static byte[]? Read(string folder, string name, ICollection<string> faults)
    {
        // Teams wants all files at the root of the package; anything else could also leave the folder.
        if (name != Path.GetFileName(name) || name.Contains('\\', StringComparison.Ordinal))
            faults.Add($"{Manifest}: '{name}' must be the plain name of a file beside it.");
        else if (!File.Exists(Path.Combine(folder, name)))
            faults.Add($"The file {name} is missing in {folder}.");
        else
            return File.ReadAllBytes(Path.Combine(folder, name));
        return null;
    }

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}")]
    private static partial Regex Gap();
}

/// <summary>A file of the package, under the name that it has in there.</summary>
internal sealed record PackageFile(string Name, byte[] Content);
