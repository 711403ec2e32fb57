using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Statistics;
using Tutor.Transcripts.Students;

namespace Tutor.Storage.Tests.Composition;

public sealed class StorageServicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WithoutSettingsTurnsAreKeptInAFileOfTheDataFolder()
    {
        await using var provider = Provider([]);
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(TestContext.Current.CancellationToken);
        var turn = Turns.Of(1, reply: Turns.Answer());
        await provider.GetRequiredService<ITranscriptStore>().SaveTurnAsync(turn, Turns.Identity(turn), TestContext.Current.CancellationToken);

        (await provider.GetRequiredService<ITranscriptReader>().FindAsync(turn.Id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        provider.GetRequiredService<ITurnRecorder>().State.StoreAnswers.ShouldBeTrue();
        Type[] others = [typeof(IStudentRegistry), typeof(IVerdictStore), typeof(ICorrectionStore), typeof(IAccountStore), typeof(IAuditLog), typeof(IStatistics), typeof(IPseudonyms)];
        others.ShouldAllBe(type => provider.GetService(type) != null);
        if (!OperatingSystem.IsWindows())
            foreach (var file in Directory.GetFiles(_folder.Path, "transcripts.db*"))
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Store", "Postgres", "so Tutor:Transcripts:ConnectionString must say where it is")]
    [InlineData("ConnectionString", "Host=db", "set Tutor:Transcripts:Store to Postgres")]
    [InlineData("LowConfidence", "1.5", "between 0 and 1")]
    [InlineData("RetentionDays", "-1", "between 0 and 36500")]
    [InlineData("SpoolMegabytes", "0", "between 1 and 100000")]
    [InlineData("SaveTimeout", "00:01:00", "between 00:00:00.0100000 and 00:00:30")]
    [InlineData("PseudonymKey", "short", "minimum length of '16'")]
    public void AnImpossibleSettingIsRefusedWithASentence(string setting, string value, string sentence) =>
        Should.Throw<OptionsValidationException>(() => _ = OptionsOf(new() { [$"Tutor:Transcripts:{setting}"] = value })).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("Host", "cannot be read")]
    [InlineData("Host=db;Sord=geheim", "cannot be read")]
    [InlineData("Database=tutor", "names no host")]
    public void AConnectionStringThatCannotBeMeantIsRefusedWithoutBeingRepeated(string connection, string sentence)
    {
        var message = Should.Throw<OptionsValidationException>(() => _ = OptionsOf(new() { ["Tutor:Transcripts:Store"] = "Postgres", ["Tutor:Transcripts:ConnectionString"] = connection })).Message;
        message.ShouldContain(sentence);
        message.ShouldNotContain("geheim");
    }

    private TranscriptOptions OptionsOf(Dictionary<string, string?> settings)
    {
        using var provider = Provider(settings);
        return provider.GetRequiredService<IOptions<TranscriptOptions>>().Value;
    }

    private ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(new KnowledgePaths(new KnowledgeOptions { DataFolder = _folder.Path }))
        .AddTranscripts(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddStorage()
        .BuildServiceProvider();
}
