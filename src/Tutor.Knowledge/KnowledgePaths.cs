using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace Tutor.Knowledge;

/// <summary>Finds the knowledge folder, whether the service runs from the repository or from its published files.</summary>
public sealed class KnowledgePaths(KnowledgeOptions options, IHostEnvironment? environment = null)
{
    private readonly string _contentRoot = environment?.ContentRootPath ?? Directory.GetCurrentDirectory();

    /// <summary>The full path of the knowledge folder; null when it is nowhere.</summary>
    public string? Knowledge { get; } = Find(options.Folder, environment?.ContentRootPath ?? Directory.GetCurrentDirectory());

    /// <summary>The product's own glossary and, where it has one, the library's.</summary>
    public IEnumerable<string> Glossaries => new[] { Find(new KnowledgeOptions().Folder, environment?.ContentRootPath ?? Directory.GetCurrentDirectory()), Knowledge }
        .OfType<string>().Distinct().Select(folder => Path.Combine(folder, "glossary"));

    /// <summary>The full path of the folder for saved state, which need not exist yet. It is the same for every build and every library.</summary>
    public string Data => Path.IsPathRooted(options.DataFolder)
        ? options.DataFolder
        : Path.GetFullPath(options.DataFolder, Find(new KnowledgeOptions().Folder, _contentRoot) is { } own ? Path.GetDirectoryName(own)! : _contentRoot);

    /// <summary>Where the state of this library is saved; every library has a folder of its own.</summary>
    public string Saved(string file)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Knowledge ?? "")))[..8];
        return Path.Combine(Data, $"library-{name}", file);
    }

    private static string? Find(string folder, string contentRoot)
    {
        if (Path.IsPathRooted(folder))
            return HoldsDocuments(folder) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) : null;
        return Above(contentRoot).Concat(Above(AppContext.BaseDirectory))
            .Prepend(Directory.GetCurrentDirectory())
            .Select(start => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, start)))
            .FirstOrDefault(HoldsDocuments);
    }

    private static bool HoldsDocuments(string folder) => Directory.Exists(Path.Combine(folder, Reading.KnowledgeFolder.DocumentsName));

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
