namespace Tutor.Knowledge.Saving;

/// <summary>Files for the service's own user: keys, and what students wrote. On Windows a file has the rights of its folder.</summary>
public static class PrivateFile
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Writes the file, or puts it in the place of the one that is there. Whoever reads it, also after a power cut, finds one or the other whole.</summary>
    /// <remarks>Missing folders are made. A file that is replaced becomes private, whatever rights it had.</remarks>
    /// <exception cref="IOException">The file cannot be written; what was there stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static void Write(string path, byte[] content) => WholeFile.Put(path, overwrite: true, file => Fill(file, content));

    /// <summary>Writes the file unless there is one. Of several that try at once, in whatever process, one writes.</summary>
    /// <remarks>Missing folders are made.</remarks>
    /// <returns>Whether it was written; when not, the file that is there is left as it was.</returns>
    /// <exception cref="IOException">There is no such file and none can be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static bool TryCreate(string path, byte[] content)
    {
        // Moving is no decision: on Unix two that move at once may both find the place free.
        using var turn = Turn(path);
        if (File.Exists(path))
            return false;
        WholeFile.Put(path, overwrite: false, file => Fill(file, content));
        return true;
    }

    /// <summary>Waits until nobody else creates the file. It is taken off again when the file is there, so whoever comes later finds that.</summary>
    private static FileStream Turn(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Opens a file for writing, unbuffered; a file that this makes is private, one that was there keeps its rights. Others may read it meanwhile.</summary>
    /// <param name="mode">As for <see cref="FileStream"/>: whether the file must exist, must not, is emptied or appended to.</param>
    /// <exception cref="IOException">The file cannot be opened in this mode, or its folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        // Windows refuses the option.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Fill(string path, byte[] content)
    {
        using var file = Open(path, FileMode.CreateNew);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
