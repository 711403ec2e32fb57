namespace Tutor.Service.Examination;

/// <summary>The source files as the school gave them, for looking quotes up past every reader and repair.</summary>
internal static class ExamSources
{
    /// <returns>The texts of the plain-text files in the folder and below; empty when there is no such folder.</returns>
    public static IReadOnlyList<string> Read(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".md")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)]
        : [];
}
