using System.Text;
using Tutor.Knowledge.Saving;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Saving;

public sealed class PrivateFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TemporaryFolder _folder = new();

    private string Place => Path.Combine(_folder.Path, "data", "secret.key");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileIsWrittenIntoAFolderThatWasMissing()
    {
        PrivateFile.Write(Place, [1, 2, 3]);

        File.ReadAllBytes(Place).ShouldBe([1, 2, 3]);
        TheFileIsAlone();
        RightsShouldBe(OwnerOnly);
    }

    [Fact]
    public void AFileThatIsReplacedBecomesPrivate()
    {
        _folder.Write("data/secret.key", "everybody could read this, and it was longer");
        LetEverybodyRead();

        PrivateFile.Write(Place, [4, 5]);

        File.ReadAllBytes(Place).ShouldBe([4, 5]);
        TheFileIsAlone();
        RightsShouldBe(OwnerOnly);
    }

    [Fact]
    public void WhatCannotBeWrittenLeavesNothingBeside()
    {
        Directory.CreateDirectory(Place);

        Should.Throw<IOException>(() => PrivateFile.Write(Place, [1]));
        Should.Throw<IOException>(() => PrivateFile.TryCreate(Place, [1]));

        TheFileIsAlone();
        Directory.Exists(Place).ShouldBeTrue();
    }

    [Fact]
    public void AFileThatIsThereIsNotWrittenAgain()
    {
        PrivateFile.TryCreate(Place, [1, 2]).ShouldBeTrue();
        RightsShouldBe(OwnerOnly);

        PrivateFile.TryCreate(Place, [3, 4]).ShouldBeFalse();

        File.ReadAllBytes(Place).ShouldBe([1, 2]);
        TheFileIsAlone();
    }

    [Fact]
    public void OfSeveralThatCreateAFileAtOnceOneDoes()
    {
        var written = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8)
            .Where(i => PrivateFile.TryCreate(Place, [(byte)i])).ToList();

        File.ReadAllBytes(Place).ShouldBe([(byte)written.ShouldHaveSingleItem()]);
        TheFileIsAlone();
    }

    [Fact]
    public void AFileThatIsOpenedIsReadWhileItIsWritten()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        using var file = PrivateFile.Open(Place, FileMode.CreateNew);
        file.Write("পঙ্ক্তি"u8);

        using var reading = new FileStream(Place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        new StreamReader(reading, Encoding.UTF8).ReadToEnd().ShouldBe("পঙ্ক্তি");
        RightsShouldBe(OwnerOnly);
        Should.Throw<IOException>(() => PrivateFile.Open(Place, FileMode.CreateNew));
    }

    [Fact]
    public void WhatIsAppendedToAFileLeavesItsRights()
    {
        _folder.Write("data/secret.key", "one\n");
        LetEverybodyRead();

        using (var file = PrivateFile.Open(Place, FileMode.Append))
            file.Write("two\n"u8);

        File.ReadAllText(Place).ShouldBe("one\ntwo\n");
        RightsShouldBe(Everybody);
    }

    private void TheFileIsAlone() => Directory.GetFileSystemEntries(Path.GetDirectoryName(Place)!).ShouldBe([Place]);

    private void LetEverybodyRead()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Place, Everybody);
    }

    private void RightsShouldBe(UnixFileMode rights)
    {
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Place).ShouldBe(rights);
    }
}
