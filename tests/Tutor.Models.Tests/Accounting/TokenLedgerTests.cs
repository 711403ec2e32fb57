using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Models.Accounting;

namespace Tutor.Models.Tests.Accounting;

public sealed class TokenLedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new();
    private readonly ChatModelOptions _options = new() { TokensPerDay = 1_000, TokensPerConversation = 600 };

    private string Path => System.IO.Path.Combine(_folder.Path, "models", "spent.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARestartDoesNotSpendTheBudgetAgain()
    {
        var before = Ledger();
        before.Spend("c1", 500, 100);

        var after = Ledger();

        after.MaySpend("c1").ShouldBeFalse();
        after.MaySpend("c2").ShouldBeTrue();
        after.Spend("c2", 300, 100);
        after.MaySpend(null).ShouldBeFalse();
    }

    [Fact]
    public void TheNextDayBeginsAnew()
    {
        Ledger().Spend("c1", 2_000, 0);
        _clock.Now += TimeSpan.FromHours(2);

        Ledger().MaySpend("c1").ShouldBeTrue();
    }

    [Fact]
    public void NoConversationIsNamedOnDisk()
    {
        Ledger().Spend("a:1personal-3x", 1, 1);

        File.ReadAllText(Path).ShouldNotContain("personal");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Day\":\"yesterday\"}")]
    [InlineData("{\"Day\":\"2026-01-05\",\"Tokens\":5}")]
    public void AFileThatCannotBeReadIsDoneWithout(string written)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, written);

        var ledger = Ledger();
        ledger.MaySpend("c1").ShouldBeTrue();
        ledger.Spend("c1", 600, 0);
        Ledger().MaySpend("c1").ShouldBeFalse();
    }

    [Fact]
    public void WhereNothingCanBeWrittenItIsCountedInMemory()
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.Path, "models"), "a file where the folder should be");

        var ledger = Ledger();
        ledger.Spend("c1", 600, 0);
        ledger.MaySpend("c1").ShouldBeFalse();
    }

    private TokenLedger Ledger() => new(_options, new SpentFile(Path, NullLogger.Instance), _clock);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 23, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
