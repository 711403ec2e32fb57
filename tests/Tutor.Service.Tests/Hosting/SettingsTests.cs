using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Service.Hosting;
using Tutor.Service.Tests.Commands;

namespace Tutor.Service.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("Tutor:Limits:Burst must be a whole number from 1 to 1000000.", "--Tutor:Limits:Burst", "0")]
    [InlineData("Tutor:Limits:Burst cannot be 'abc': it must be a whole number.", "--Tutor:Limits:Burst", "abc")]
    [InlineData("There is no setting Tutor:Limits:Brust; known here: BodyKilobytes, Burst, History, PerMinute, QuestionCharacters, SignInsPerMinute.", "--Tutor:Limits:Brust", "5")]
    [InlineData("Tutor:Limits:Burst is one value; it has no settings under it.", "--Tutor:Limits:Burst:Now", "5")]
    [InlineData("Tutor:Limits is a group of settings and cannot have the value '5'; set Tutor:Limits:NAME.", "--Tutor:Limits", "5")]
    [InlineData("There is no setting --Tutr:Limits:Burst; settings begin with --Tutor:, --Logging: or --Kestrel:.", "--Tutr:Limits:Burst", "5")]
    [InlineData("The setting --Tutor:Limits:Burst needs a value, as in --Tutor:Limits:Burst VALUE.", "--Tutor:Limits:Burst")]
    [InlineData("Tutor:Knowledge:Debounce must be between 00:00:00 and 00:01:00.", "--Tutor:Knowledge:Debounce", "01:00:00")]
    [InlineData("Tutor:Knowledge:Index:Stem:Weight must be between 0 and 100.", "--Tutor:Knowledge:Index:Stem:Weight", "-1")]
    [InlineData("Tutor:Knowledge:PdfTimeout cannot be 'x': it must be a length of time such as 00:30:00.", "--Tutor:Knowledge:PdfTimeout", "x")]
    [InlineData("Tutor:Knowledge:WatchForChanges cannot be 'often': it must be true or false.", "--Tutor:Knowledge:WatchForChanges", "often")]
    [InlineData("Tutor:Knowledge:Folder must have a value.", "--Tutor:Knowledge:Folder=")]
    [InlineData("Tutor:DirectLine:MaxActivities must be between 10 and 10000.", "--Tutor:DirectLine:MaxActivities", "1")]
    [InlineData("Tutor:DirectLine:Secret must have at least 16 characters.", "--Tutor:DirectLine:Secret", "short")]
    [InlineData("Tutor:CheckedAnswers:PollInterval must be between 00:00:00.0100000 and 00:10:00.", "--Tutor:CheckedAnswers:PollInterval", "01:00:00")]
    [InlineData("Tutor:Transcripts:RetentionDays must be between 0 and 36500.", "--Tutor:Transcripts:RetentionDays", "-1")]
    [InlineData("Tutor:Transcripts:Store cannot be 'Oracle': it must be one of Sqlite, Postgres.", "--Tutor:Transcripts:Store", "Oracle")]
    [InlineData("Tutor:Channels:PublicUrl must be like https://tutor.school.example.", "--Tutor:Channels:PublicUrl", "nonsense")]
    [InlineData("Tutor:DirectLine:AllowedOrigins: \"x\" must be like https://school.example, without a path.", "--Tutor:DirectLine:AllowedOrigins:0", "x")]
    [InlineData("Tutor:Index cannot be 'Nowhere': it must be one of Embedded, Qdrant.", "--Tutor:Index", "Nowhere")]
    [InlineData("Tutor:Qdrant:BatchSize must be between 1 and 10000.", "--Tutor:Index=Qdrant", "--Tutor:Qdrant:BatchSize=0")]
    [InlineData("Tutor:Qdrant:Url must be an address such as http://localhost:6333.", "--Tutor:Index=Qdrant", "--Tutor:Qdrant:Url=localhost")]
    [InlineData("Tutor:Qdrant:Collection must consist of 1 to 200 letters, digits, _ and -.", "--Tutor:Index=Qdrant", "--Tutor:Qdrant:Collection=a/b")]
    [InlineData("Tutor:BotFramework:MaxRequestBytes must be between 1024 and 4194304.", "--Tutor:BotFramework:MaxRequestBytes", "1")]
    [InlineData("Tutor:BotFramework:ChannelMetadata must be an https address; http is for this machine only.", "--Tutor:BotFramework:ChannelMetadata", "http://login.example/metadata")]
    [InlineData("MicrosoftAppPassword is set but MicrosoftAppId is not; set both, or neither for the Emulator.", "--MicrosoftAppPassword", "secret")]
    [InlineData("MicrosoftAppId must be the registration's application id, like 00000000-0000-0000-0000-000000000000.", "--MicrosoftAppId", "tutor", "--MicrosoftAppPassword", "secret")]
    [InlineData("MicrosoftAppId needs either MicrosoftAppPassword or Tutor:BotFramework:CertificatePath, one of the two.", "--MicrosoftAppId", "12345678-0000-4000-8000-000000000001")]
    [InlineData("MicrosoftAppType cannot be 'ManyTenants': it must be one of MultiTenant, SingleTenant, UserAssignedMSI.", "--MicrosoftAppType", "ManyTenants")]
    [InlineData("MicrosoftAppTenantId must be the id of the directory, like 00000000-0000-0000-0000-000000000000, when MicrosoftAppType is SingleTenant.", "--MicrosoftAppId", "12345678-0000-4000-8000-000000000001", "--MicrosoftAppPassword", "secret", "--MicrosoftAppType", "SingleTenant")]
    [InlineData("MicrosoftAppType is UserAssignedMSI, which needs neither MicrosoftAppPassword nor Tutor:BotFramework:CertificatePath; leave them out.", "--MicrosoftAppId", "12345678-0000-4000-8000-000000000001", "--MicrosoftAppPassword", "secret", "--MicrosoftAppType", "UserAssignedMSI")]
    [InlineData("--urls (or ASPNETCORE_URLS) is not an address to listen on; write it as http://localhost:3978.", "--urls", "nonsense")]
    [InlineData("--urls (or ASPNETCORE_URLS) is not an address to listen on; write it as http://localhost:3978.", "--urls=http://localhost:99999")]
    public async Task AnImpossibleSettingStopsTheServiceWithOneSentence(string sentence, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        run.Error.ShouldBe(sentence + Environment.NewLine);
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task AnUnknownSectionStopsTheService()
    {
        var run = await CommandRun.OfAsync("--Tutor:Nonsense:Key=1");

        run.Error.ShouldStartWith("There is no setting Tutor:Nonsense; known here: ");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void EverySettingOfTheProductIsKnown()
    {
        Dictionary<string, string?> settings = new()
        {
            ["MicrosoftAppId"] = "12345678-0000-4000-8000-000000000001",
            ["MicrosoftAppType"] = "SingleTenant",
            ["Tutor:BotFramework:EmulatorIssuers:0"] = "https://login.microsoftonline.us/x/v2.0",
            ["Tutor:BotFramework:GiveUpAfter"] = "00:10:00",
            ["Tutor:Channels:PublicUrl"] = "https://tutor.school.example",
            ["Tutor:DirectLine:AllowedOrigins:0"] = "https://school.example",
            ["Tutor:DirectLine:TokenLifetime"] = "00:30:00",
            ["Tutor:Knowledge:Folder"] = "/library",
            ["Tutor:Knowledge:Index:Gram:K1"] = "1.5",
            ["Tutor:Index"] = "Qdrant",
            ["Tutor:Qdrant:Url"] = "https://qdrant.school.example:6333",
            ["Tutor:Qdrant:Quantization"] = "Scalar",
            ["Tutor:Limits:PerMinute"] = "30",
            ["Tutor:CheckedAnswers:PollInterval"] = "00:00:05",
            ["Tutor:Transcripts:Store"] = "Postgres",
            ["Tutor:Transcripts:RetentionDays"] = "365",
        };

        Should.NotThrow(() => SettingsCheck.Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    [Fact]
    public void AMisspeltNameOfTheBotFrameworksIsNotOverlooked()
    {
        var settings = new Dictionary<string, string?> { ["MicrosoftAppIdd"] = "12345678-0000-4000-8000-000000000001" };

        Should.Throw<SettingsException>(() => SettingsCheck.Run(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()))
            .Message.ShouldBe("There is no setting MicrosoftAppIdd; known here: MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType.");
    }

    [Fact]
    public async Task AnAddressInUseStopsTheServiceWithOneSentence()
    {
        await using var first = Program.Compose([$"--Tutor:Knowledge:DataFolder={_data.Path}", "--urls=http://127.0.0.1:0"]);
        await first.StartAsync(TestContext.Current.CancellationToken);
        var address = first.Urls.Single();

        var run = await CommandRun.OfAsync("serve", "--urls", address);

        run.Error.ShouldBe($"{address} is in use by another program; stop it, or choose another address with --urls http://localhost:PORT.{Environment.NewLine}");
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task KestrelItselfServesAndBoundsTheBody()
    {
        var tutor = new ScriptedTutor(_ => SmallLibrary.Refusal());
        await using var app = Program.Compose([$"--Tutor:Knowledge:DataFolder={_data.Path}", "--urls=http://127.0.0.1:0"], builder => builder.Services.AddSingleton<ITutor>(tutor));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var small = new StringContent("""{"question":"কবে?"}""", System.Text.Encoding.UTF8, "application/json");
        var answered = await client.PostAsync("/api/ask", small, TestContext.Current.CancellationToken);
        ((int)answered.StatusCode).ShouldBe(200);
        answered.Headers.Contains("Server").ShouldBeFalse();
        using var large = new StringContent($$"""{"question":"{{new string('x', 3_000_000)}}"}""", System.Text.Encoding.UTF8, "application/json");
        var refused = await client.PostAsync("/api/ask", large, TestContext.Current.CancellationToken);
        ((int)refused.StatusCode).ShouldBe(413);
    }
}
