using Tutor.Testing;
using Tutor.Transcripts.Recording.Spooling;

namespace Tutor.Transcripts.Tests.Recording;

public sealed class SpoolTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string Place => Path.Combine(_folder.Path, "1");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EntriesLeaveInTheOrderInWhichTheyCameAcrossSegments()
    {
        using var spool = Open(segmentBytes: 300);
        Append(spool, 0, 20);
        Directory.GetFiles(Place, "*.spool").Length.ShouldBeGreaterThan(3);
        spool.Since.ShouldBe(Morning);
        Take(spool, 5).ShouldBe([0, 1, 2, 3, 4]);
        Append(spool, 20, 3);
        Take(spool).ShouldBe(Enumerable.Range(5, 18));
        (spool.Count, spool.Bytes, spool.Since).ShouldBe((0, 0, null));
        Directory.GetFiles(Place, "*.spool").ShouldBeEmpty();
        Append(spool, 30, 1);
        Take(spool).ShouldBe([30]);
    }

    [Fact]
    public void AnotherRunFindsWhatWasLeft()
    {
        using (var spool = Open(segmentBytes: 300))
            Append(spool, 0, 10);
        using var next = Open();
        next.Count.ShouldBe(10);
        Append(next, 10, 2);
        Take(next).ShouldBe(Enumerable.Range(0, 12));
    }

    [Fact]
    public void HoweverMuchOfTheLastEntryIsMissingTheOthersAreRead()
    {
        using (var spool = Open())
            Append(spool, 0, 3);
        var file = Directory.GetFiles(Place, "*.spool").ShouldHaveSingleItem();
        var whole = File.ReadAllBytes(file);
        int last;
        using (var spool = Open())
        {
            Take(spool, 2);
            last = whole.Length - (int)spool.Bytes;
        }

        for (var length = last; length < whole.Length; length++)
        {
            File.WriteAllBytes(file, whole[..length]);
            using var spool = Open();
            Append(spool, 7, 1);
            Take(spool).ShouldBe([0, 1, 7]);
            spool.SetAsideCount.ShouldBe(0);
        }
    }

    [Fact]
    public void ALastEntryThatIsNotWhatWasWrittenIsTorn()
    {
        using (var spool = Open())
            Append(spool, 0, 3);
        Change(^1);
        using var next = Open();
        Take(next).ShouldBe([0, 1]);
        next.SetAsideCount.ShouldBe(0);
    }

    [Fact]
    public void WhatStandsBeforeDamageIsReadAndTheFileIsKept()
    {
        using (var spool = Open())
            Append(spool, 0, 5);
        var length = new FileInfo(Directory.GetFiles(Place, "*.spool")[0]).Length;
        Change((int)length / 2);
        using var next = Open();
        Take(next).ShouldBe([0, 1]);
        next.SetAsideCount.ShouldBe(1);
        new FileInfo(Directory.GetFiles(Place, "*.damaged").ShouldHaveSingleItem()).Length.ShouldBe(length);
    }

    [Fact]
    public void TwoInstancesKeepOutOfEachOthersWay()
    {
        using var first = Open();
        using (var second = Open())
        {
            Append(first, 0, 2);
            Append(second, 10, 2);
            first.Count.ShouldBe(2);
            second.Count.ShouldBe(2);
        }

        Take(first).ShouldBe([0, 1]);
        first.Dispose();
        // Its place is taken first, and with it what the other one left.
        using var third = Open();
        Take(third).ShouldBe([10, 11]);
    }

    [Fact]
    public void AFullSpoolTakesNothingUntilSomethingLeft()
    {
        using var spool = Open(maxBytes: 500);
        var taken = 0;
        while (spool.TryAppend(Entry(taken)))
            taken++;
        spool.Bytes.ShouldBeLessThanOrEqualTo(500);
        spool.TryAppend(Entry(99)).ShouldBeFalse();
        Take(spool, 1);
        spool.TryAppend(Entry(taken)).ShouldBeTrue();
        Take(spool).ShouldBe(Enumerable.Range(1, taken));
    }

    [Fact]
    public void OnlyTheOwnerMayReadIt()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var spool = Open();
        Append(spool, 0, 1);
        File.GetUnixFileMode(Directory.GetFiles(Place, "*.spool")[0]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private Spool Open(long maxBytes = 1_000_000, int segmentBytes = 1_000_000) => new(_folder.Path, maxBytes, segmentBytes);

    private static void Append(Spool spool, int first, int count)
    {
        for (var i = first; i < first + count; i++)
            spool.TryAppend(Entry(i)).ShouldBeTrue();
    }

    private static SpoolEntry Entry(int number) => new() { At = Morning.AddMinutes(number), SentTurn = TurnId.Of("c", "c", "a"), SentIds = [$"{number}"] };

    private static List<int> Take(Spool spool, int most = int.MaxValue)
    {
        var taken = new List<int>();
        while (taken.Count < most && spool.Peek() is { } entry)
        {
            taken.Add(int.Parse(entry.SentIds![0], System.Globalization.CultureInfo.InvariantCulture));
            spool.Remove();
        }

        return taken;
    }

    private void Change(Index position)
    {
        var file = Directory.GetFiles(Place, "*.spool").ShouldHaveSingleItem();
        var content = File.ReadAllBytes(file);
        content[position] ^= 0x40;
        File.WriteAllBytes(file, content);
    }
}
