using Tutor.Testing;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Tests.Students;

public sealed class KeyedPseudonymsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "data", "pseudonyms.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APseudonymOutlivesARestart()
    {
        var first = new KeyedPseudonyms(null, File).Of("webchat", "rina");
        new KeyedPseudonyms(null, File).Of("webchat", "rina").ShouldBe(first);
        System.IO.File.Delete(File);
        new KeyedPseudonyms(null, File).Of("webchat", "rina").ShouldNotBe(first);
    }

    [Fact]
    public void AConfiguredKeyNeedsNoFile()
    {
        new KeyedPseudonyms("one key", File).Of("webchat", "rina").ShouldBe(new KeyedPseudonyms("one key", File).Of("webchat", "rina"));
        new KeyedPseudonyms("another", File).Of("webchat", "rina").ShouldNotBe(new KeyedPseudonyms("one key", File).Of("webchat", "rina"));
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public void StudentsOfDifferentChannelsAreDifferentStudents()
    {
        var pseudonyms = new KeyedPseudonyms("one key", File);
        pseudonyms.Of("webchat", "rina").ShouldNotBe(pseudonyms.Of("msteams", "rina"));
        pseudonyms.Of("ab", "c").ShouldNotBe(pseudonyms.Of("a", "bc"));
    }

    [Fact]
    public void ADamagedKeyIsNotReplacedSilently()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllBytes(File, [1, 2, 3]);
        Should.Throw<InvalidDataException>(() => new KeyedPseudonyms(null, File)).Message.ShouldContain("backup");
        System.IO.File.ReadAllBytes(File).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void TheKeyIsReadByItsOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
            return;
        _ = new KeyedPseudonyms(null, File);
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void InstancesThatStartAtOnceTakeOneKey()
    {
        var pseudonyms = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => new KeyedPseudonyms(null, File).Of("webchat", "rina")).ToList();
        pseudonyms.Distinct().ShouldHaveSingleItem();
    }
}
