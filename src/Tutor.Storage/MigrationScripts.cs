using System.Globalization;

namespace Tutor.Storage;

/// <summary>The scripts that lead from each version of the schema to the next: <c>Migrations/{dialect}/{version}-{name}.sql</c>, numbered from 001. A script that was released is never edited.</summary>
internal static class MigrationScripts
{
    /// <summary>By version; <c>[0]</c> makes version 1.</summary>
    public static IReadOnlyList<string> For(string dialect)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        var folder = $"Migrations/{dialect}/";
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return [.. names.Select((name, i) => int.Parse(name.AsSpan(folder.Length, 3), CultureInfo.InvariantCulture) == i + 1
            ? Read(name)
            : throw new InvalidOperationException($"{name} is not the script of version {i + 1}."))];

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
