using System.Runtime.InteropServices;
using System.Text;

namespace Tutor.Transcripts.Recording.Spooling;

/// <summary>The names of files in a directory, which reach the disk apart from what the files hold.</summary>
internal static class DirectoryEntries
{
    private const int ReadOnly = 0;

    /// <summary>Brings the names that stand in a directory to the disk: without it, a file that was flushed may have no name after a power cut.</summary>
    /// <remarks>
    /// .NET opens no directories, so this asks the C library itself, whose <c>O_RDONLY</c> is 0 on every Unix. Windows keeps a journal of names.
    /// A file system that does not know how (some network ones) answers with an error; then nothing more can be done.
    /// </remarks>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            var descriptor = Open(Encoding.UTF8.GetBytes(directory + '\0'), ReadOnly);
            if (descriptor < 0)
                return;
            _ = Synchronize(descriptor);
            _ = Close(descriptor);
        }
        catch (TypeLoadException)
        {
            // A system without that library; the files themselves are safe all the same.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Synchronize(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
