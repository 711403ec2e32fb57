using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering.Grounding;

namespace Tutor.Models.Tests.Scripted;

/// <summary>The product's writer, composed from settings as the service composes it, over a scripted server.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ScriptedModel(ScriptedServer server, ServiceProvider services) => (Server, _services) = (server, services);

    public ScriptedServer Server { get; }

    public IAnswerWriter Writer => _services.GetRequiredService<IAnswerWriter>();

    /// <param name="settings">Beside those that name the server, by their names under <c>Tutor:Models:Chat</c>.</param>
    public static async Task<ScriptedModel> StartAsync(Func<HttpContext, AskedTask, int, Task> model, params (string Key, string Value)[] settings)
    {
        var server = await ScriptedServer.StartAsync((context, call, number) => model(context, AskedTask.Of(call), number));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Tutor:Models:Chat:Endpoint", server.Endpoint.ToString()),
            new("Tutor:Models:Chat:Model", "scripted"),
            new("Tutor:Models:Chat:RetryDelay", "00:00:00"),
            .. settings.Select(setting => new KeyValuePair<string, string?>($"Tutor:Models:Chat:{setting.Key}", setting.Value)),
        ]).Build();
        return new ScriptedModel(server, new ServiceCollection().AddModels(configuration).BuildServiceProvider());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
