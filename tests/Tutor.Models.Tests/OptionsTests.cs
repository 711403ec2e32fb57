using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutor.Answering.Grounding;

namespace Tutor.Models.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void WithoutSettingsThereIsNoModel()
    {
        using var services = Services();
        services.GetService<IAnswerWriter>().ShouldBeNull();
        services.GetService<IChatClient>().ShouldBeNull();
        services.GetService<IEmbeddingGenerator<string, Embedding<float>>>().ShouldBeNull();
        services.GetRequiredService<IOptions<ModelsOptions>>().Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Tutor:Models:Chat:Model is missing|no Model; set Tutor:Models:Chat:Model", "Chat:ApiKey=sk-secret")]
    [InlineData("Tutor:Models:Chat:ApiKey is missing", "Chat:Model=gpt")]
    [InlineData("Tutor:Models:Embedding:ApiKey is missing", "Embedding:Model=e5")]
    [InlineData("Tutor:Models:Chat:Endpoint is missing", "Chat:Model=gpt", "Chat:Kind=AzureOpenAI", "Chat:ApiKey=sk-secret")]
    [InlineData("must be a whole address", "Chat:Model=gpt", "Chat:Endpoint=localhost/v1")]
    [InlineData("TotalTimeout must not be shorter", "Chat:Model=gpt", "Chat:ApiKey=sk-secret", "Chat:Timeout=00:05:00")]
    [InlineData("PricePerDay bounds nothing", "Chat:PricePerDay=5")]
    [InlineData("Concurrency", "Chat:Model=gpt", "Chat:ApiKey=sk-secret", "Chat:Concurrency=0")]
    public void AnImpossibleSettingIsToldAndNoKeyWithIt(string told, params string[] settings)
    {
        using var services = Services(settings);

        var message = Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<ModelsOptions>>().Value).Message;

        told.Split('|').ShouldContain(one => message.Contains(one, StringComparison.Ordinal), message);
        message.ShouldNotContain("sk-secret");
    }

    private static ServiceProvider Services(params string[] settings) => new ServiceCollection()
        .AddModels(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => $"Tutor:Models:{pair[0]}", pair => (string?)pair[1])).Build())
        .BuildServiceProvider();
}
