namespace Tutor.Knowledge.Saving;

/// <summary>A file that stands under its name whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Has <paramref name="write"/> make a file beside the place, and moves it there. Folders that are missing are made; what failed leaves no file.</summary>
    /// <param name="write">Gets the path of the file to make, which does not exist.</param>
    /// <exception cref="IOException">The file cannot be written, or there is one already and <paramref name="overwrite"/> is false.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static void Put(string path, bool overwrite, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            write(unfinished);
            File.Move(unfinished, path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
