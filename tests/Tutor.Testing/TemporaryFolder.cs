namespace Tutor.Testing;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tutor-test-").FullName;

    /// <summary>Writes a file, its folders included; <paramref name="name"/> is relative and may have slashes.</summary>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose()
    {
        // Some hosts dispose of what they hold twice.
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
