using Tutor.Testing;
using Tutor.Transcripts.Recording.Spooling;

namespace Tutor.Transcripts.Tests.Recording;

public sealed class DirectoryEntriesTests
{
    // Whether a disk has them after a power cut, no test on a machine that stays on can tell; that the system is asked in the right way, it can.
    [Fact]
    public void FlushingADirectoryHarmsNothingAndAMissingOneIsPassedOver()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a"), "a");

        DirectoryEntries.Flush(folder.Path);
        DirectoryEntries.Flush(Path.Combine(folder.Path, "missing"));

        File.ReadAllText(Path.Combine(folder.Path, "a")).ShouldBe("a");
    }
}
