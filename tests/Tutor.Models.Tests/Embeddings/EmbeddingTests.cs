using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering.Evidence;
using Tutor.Knowledge;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Models.Tests.Embeddings;

public sealed class EmbeddingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string[]> _asked = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task PassagesAndQuestionsGoWithTheirPrefixes()
    {
        await using var server = await ServerAsync();
        await using var services = Services(server, ("QueryPrefix", "query: "), ("PassagePrefix", "passage: "));

        await Model(services).GenerateAsync(["যুদ্ধ"], cancellationToken: Cancellation);
        await new QuestionEmbedder(Model(services)).EmbedAsync("কবে?", Cancellation);

        _asked.ShouldBe([["passage: যুদ্ধ"], ["query: কবে?"]]);
    }

    [Fact]
    public async Task PassagesGoInBatchesAndComeInTheirOrderWithLengthOne()
    {
        await using var server = await ServerAsync();
        await using var services = Services(server, ("BatchSize", "2"));

        var made = await Model(services).GenerateAsync(["a", "bb", "ccc"], cancellationToken: Cancellation);

        _asked.Select(batch => batch.Length).ShouldBe([2, 1]);
        // The server gives (3 × letters, 4).
        made.Select(one => one.Vector.ToArray()[0]).ShouldBe([0.6f, 6 / float.Sqrt(52), 9 / float.Sqrt(97)], 1e-5);
    }

    [Fact]
    public async Task WhatWasMadeBeforeTheFailureIsNotAskedForAgain()
    {
        await using (var server = await ServerAsync(failsFrom: 2))
        {
            await using var services = Services(server, ("BatchSize", "2"), ("Retries", "0"));
            var failed = await Should.ThrowAsync<HttpRequestException>(Model(services).GenerateAsync(["a", "bb", "ccc"], cancellationToken: Cancellation));
            failed.Message.ShouldBe("the server of the embedding model answered with status 500");
        }

        _asked.Clear();
        await using var again = await ServerAsync();
        await using var later = Services(again, ("BatchSize", "2"));
        (await Model(later).GenerateAsync(["a", "bb", "ccc"], cancellationToken: Cancellation)).Count.ShouldBe(3);
        _asked.ShouldBe([["ccc"]]);
    }

    [Fact]
    public async Task AQuestionIsNotKept()
    {
        await using var server = await ServerAsync();
        await using var services = Services(server);
        var embedder = new QuestionEmbedder(Model(services));

        await embedder.EmbedAsync("কবে?", Cancellation);
        await embedder.EmbedAsync("কবে?", Cancellation);

        _asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ATornFileCostsItsLastVectorOnly()
    {
        await using var server = await ServerAsync();
        await using (var services = Services(server))
            await Model(services).GenerateAsync(["a", "bb"], cancellationToken: Cancellation);
        var file = Directory.EnumerateFiles(Path.Combine(_folder.Path, "data", "vectors")).ShouldHaveSingleItem();
        await using (var stream = File.Open(file, FileMode.Open))
            stream.SetLength(stream.Length - 3);
        _asked.Clear();

        await using var later = Services(server);
        await Model(later).GenerateAsync(["a", "bb"], cancellationToken: Cancellation);

        _asked.ShouldBe([["bb"]]);
    }

    [Fact]
    public async Task AnotherModelOrAnotherPrefixHasAnotherName()
    {
        await using var server = await ServerAsync();
        string?[] names = [.. new[] { Services(server), Services(server, ("PassagePrefix", "passage: ")), Services(server, ("Model", "other")) }
            .Select(services => (Model(services).GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId)];

        names.ShouldBeUnique();
        names.ShouldNotContain((string?)null);
    }

    [Fact]
    public async Task AVectorOfAnotherLengthIsNotTaken()
    {
        await using var server = await ServerAsync(longFrom: 2);
        await using var services = Services(server, ("BatchSize", "1"));

        (await Should.ThrowAsync<InvalidDataException>(Model(services).GenerateAsync(["a", "bb"], cancellationToken: Cancellation))).Message.ShouldContain("3 numbers where it gave, or should give, 2");
        (await new QuestionEmbedder(Model(services)).EmbedAsync("কবে?", Cancellation)).ShouldBeNull();
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Model(ServiceProvider services) => services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    private Task<ScriptedServer> ServerAsync(int failsFrom = int.MaxValue, int longFrom = int.MaxValue) => ScriptedServer.StartAsync((context, call, number) =>
    {
        var texts = call.GetProperty("input") is { ValueKind: JsonValueKind.Array } input ? input.EnumerateArray().Select(text => text.GetString()!).ToArray() : [call.GetProperty("input").GetString()!];
        _asked.Enqueue(texts);
        if (number >= failsFrom)
            return Cast.Status(context, 500);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(new JsonObject
        {
            ["object"] = "list",
            ["model"] = "scripted",
            ["data"] = new JsonArray([.. texts.Select((text, i) => new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = i,
                ["embedding"] = Vector(number >= longFrom ? [1, 2, 3] : [3 * text.Length, 4]),
            })]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        }.ToJsonString());
    });

    /// <summary>As the SDK asks for it: the bytes in Base64.</summary>
    private static string Vector(float[] vector) => Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()));

    private ServiceProvider Services(ScriptedServer server, params (string Key, string Value)[] settings)
    {
        _folder.Write("library/documents/a.bn.txt", "ক।");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Tutor:Knowledge:Folder", Path.Combine(_folder.Path, "library")),
                new("Tutor:Knowledge:DataFolder", Path.Combine(_folder.Path, "data")),
                new("Tutor:Models:Embedding:Endpoint", server.Endpoint.ToString()),
                new("Tutor:Models:Embedding:Model", "scripted"),
                new("Tutor:Models:Embedding:RetryDelay", "00:00:00"),
            ])
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"Tutor:Models:Embedding:{setting.Key}", setting.Value)))
            .Build();
        return new ServiceCollection().AddKnowledge(configuration).AddModels(configuration).BuildServiceProvider();
    }
}
