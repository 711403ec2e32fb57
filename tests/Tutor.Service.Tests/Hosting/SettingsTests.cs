using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Service.Tests.Commands;

namespace Tutor.Service.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Tutor:Limits:Burst must be a whole number from 1 to 1000000.", "--Tutor:Limits:Burst", "0")]
    [InlineData("Tutor:Limits:Burst cannot be 'abc': it must be a whole number.", "--Tutor:Limits:Burst", "abc")]
    [InlineData("There is no setting Tutor:Limits:Brust; known here: BodyKilobytes, Burst, History, PerMinute, QuestionCharacters.", "--Tutor:Limits:Brust", "5")]
    [InlineData("Tutor:Limits:Burst is one value; it has no settings under it.", "--Tutor:Limits:Burst:Now", "5")]
    [InlineData("Tutor:Limits is a group of settings and cannot have the value '5'; set Tutor:Limits:NAME.", "--Tutor:Limits", "5")]
    [InlineData("There is no setting --Tutr:Limits:Burst; settings begin with --Tutor:, --Logging: or --Kestrel:.", "--Tutr:Limits:Burst", "5")]
    [InlineData("The setting --Tutor:Limits:Burst needs a value, as in --Tutor:Limits:Burst VALUE.", "--Tutor:Limits:Burst")]
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
    public async Task AnAddressInUseStopsTheServiceWithOneSentence()
    {
        await using var first = Program.Compose(["--urls=http://127.0.0.1:0"]);
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
        await using var app = Program.Compose(["--urls=http://127.0.0.1:0"], builder => builder.Services.AddSingleton<ITutor>(tutor));
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
