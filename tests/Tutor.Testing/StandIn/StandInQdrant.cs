using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tutor.Testing.StandIn;

/// <summary>
/// Stands in for a Qdrant server on a port of its own: the part of the REST API that a tutor uses, with Qdrant's status codes,
/// error bodies and scores. It refuses what Qdrant's description does not name, where Qdrant itself would overlook it.
/// </summary>
internal sealed class StandInQdrant : IAsyncDisposable
{
    private static readonly string[] Parameters = ["wait", "ordering", "timeout", "consistency"];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StandInCollection> _collections = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly WebApplication _app;
    private long _operation;

    private StandInQdrant(int port, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
            // Qdrant's own default.
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        // A stop must not wait for a request that a test holds back.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        _app = builder.Build();
        _app.Use(GuardAsync);
        Map(_app);
    }

    public Uri Url { get; private set; } = new("http://localhost");

    /// <summary>What the server says that it is.</summary>
    public string Version { get; set; } = "1.16.0";

    public string? ApiKey { get; set; }

    /// <summary>Called before each request; true when it has answered itself.</summary>
    public Func<HttpContext, Task<bool>>? Intercept { get; set; }

    /// <summary>Called after a request was done, before its answer is sent.</summary>
    public Action<string>? Done { get; set; }

    /// <summary>Every request that came, as <c>PUT /collections/x</c>.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    private readonly List<string> _requests = [];

    /// <param name="certificate">Speaks TLS with it.</param>
    public static async Task<StandInQdrant> StartAsync(int port = 0, X509Certificate2? certificate = null)
    {
        var server = new StandInQdrant(port, certificate);
        await server._app.StartAsync();
        server.Url = new Uri(server._app.Urls.Single());
        return server;
    }

    public IReadOnlyList<string> Collections
    {
        get
        {
            lock (_lock)
                return [.. _collections.Keys.Order(StringComparer.Ordinal)];
        }
    }

    public string? AliasOf(string alias)
    {
        lock (_lock)
            return _aliases.GetValueOrDefault(alias);
    }

    /// <summary>The collection itself, for a test that looks at it or spoils it.</summary>
    public StandInCollection this[string name]
    {
        get
        {
            lock (_lock)
                return Find(name);
        }
    }

    public void ClearRequests()
    {
        lock (_requests)
            _requests.Clear();
    }

    /// <summary>As after a restart without its volume.</summary>
    public void Empty()
    {
        lock (_lock)
        {
            _collections.Clear();
            _aliases.Clear();
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var call = $"{context.Request.Method} {context.Request.Path}";
        lock (_requests)
            _requests.Add(call);
        if (Intercept is { } intercept && await intercept(context))
            return;
        if (ApiKey is not null && context.Request.Path != "/" && context.Request.Headers["api-key"] != ApiKey)
        {
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync(context.Request.Headers.ContainsKey("api-key") ? "Invalid API key or JWT" : "Must provide an API key or an Authorization bearer token");
            return;
        }

        try
        {
            if (context.Request.Query.Keys.FirstOrDefault(key => !Parameters.Contains(key)) is { } unknown)
                throw new StandInError(400, $"Deserialize error in query parameters: unknown field `{unknown}`");
            await next(context);
        }
        catch (StandInError e)
        {
            context.Response.StatusCode = e.Status;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["status"] = new JsonObject { ["error"] = e.Message }, ["time"] = 0.0 });
        }
    }

    private void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => context.Response.WriteAsJsonAsync(new JsonObject { ["title"] = "qdrant - vector search engine", ["version"] = Version }));
        Answer(routes, "GET", "/aliases", null, (_, _) => new JsonObject
        {
            ["aliases"] = new JsonArray([.. _aliases.Select(alias => new JsonObject { ["alias_name"] = alias.Key, ["collection_name"] = alias.Value })]),
        });
        Answer(routes, "GET", "/collections", null, (_, _) => new JsonObject
        {
            ["collections"] = new JsonArray([.. _collections.Keys.Select(name => new JsonObject { ["name"] = name })]),
        });
        Answer(routes, "POST", "/collections/aliases", Bodies.ChangeAliases, (_, body) => ChangeAliases(body));
        Answer(routes, "GET", "/collections/{name}", null, (name, _) => Describe(Find(name)));
        Answer(routes, "PUT", "/collections/{name}", Bodies.CreateCollection, Create);
        Answer(routes, "PATCH", "/collections/{name}", Bodies.UpdateCollection, (name, body) => Patch(Find(name), body));
        Answer(routes, "DELETE", "/collections/{name}", null, (name, _) => Drop(name));
        Answer(routes, "PUT", "/collections/{name}/index", Bodies.CreateFieldIndex, (name, body) =>
        {
            Find(name).Indexes.Add(body.GetProperty("field_name").GetString()!);
            return Completed();
        });
        Answer(routes, "PUT", "/collections/{name}/points", Bodies.Upsert, (name, body) => Upsert(Find(name), body));
        Answer(routes, "POST", "/collections/{name}/points/payload", Bodies.SetPayload, (name, body) => SetPayload(Find(name), body));
        Answer(routes, "POST", "/collections/{name}/points/delete", Bodies.Delete, (name, body) => Delete(Find(name), body));
        Answer(routes, "POST", "/collections/{name}/points/count", Bodies.Count, (name, body) => new JsonObject
        {
            ["count"] = Find(name).Points.Values.Count(point => point.Matches(FilterOf(body))),
        });
        Answer(routes, "POST", "/collections/{name}/points/scroll", Bodies.Scroll, (name, body) => Scroll(Find(name), body));
        Answer(routes, "POST", "/collections/{name}/points/query", Bodies.Query, (name, body) => new JsonObject
        {
            ["points"] = new JsonArray([.. Find(name).Query(body).Select(found => new JsonObject
            {
                ["id"] = found.Point.IdNode,
                ["version"] = 1,
                ["score"] = found.Score,
                ["payload"] = found.Point.Selected(body.TryGetProperty("with_payload", out var selector) ? selector : null),
            })]),
        });
    }

    private void Answer(IEndpointRouteBuilder routes, string method, string pattern, Shape? shape, Func<string, JsonElement, JsonNode> answer) =>
        routes.MapMethods(pattern, [method], async context =>
        {
            var body = shape is null ? default : await ReadAsync(context, shape);
            JsonNode result;
            lock (_lock)
                result = answer(context.Request.RouteValues.TryGetValue("name", out var name) ? (string)name! : "", body);
            Done?.Invoke($"{method} {context.Request.Path}");
            await context.Response.WriteAsJsonAsync(new JsonObject { ["result"] = result, ["status"] = "ok", ["time"] = 0.0001 });
        });

    private static async Task<JsonElement> ReadAsync(HttpContext context, Shape shape)
    {
        if (context.Request.ContentType != "application/json")
            throw new StandInError(400, "Content type error");
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body);
            if (shape(json.RootElement) is { } error)
                // What is of the right type and has an impossible value is another error in Qdrant.
                throw error.Contains("must be", StringComparison.Ordinal)
                    ? new StandInError(422, $"Validation error in JSON body: [{error}]")
                    : new StandInError(400, $"Format error in JSON body: {error}");
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new StandInError(400, $"Format error in JSON body: {e.Message}");
        }
    }

    private StandInCollection Find(string name) =>
        _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name)) ?? throw new StandInError(404, $"Not found: Collection `{name}` doesn't exist!");

    private JsonNode Create(string name, JsonElement body)
    {
        if (_collections.ContainsKey(name))
            throw new StandInError(409, $"Wrong input: Collection `{name}` already exists!");
        if (_aliases.ContainsKey(name))
            throw new StandInError(400, $"Wrong input: Can't create collection with name {name}. Alias with the same name already exists");
        var given = (JsonObject)JsonNode.Parse(body.GetRawText())!;
        var metadata = given["metadata"]?.DeepClone();
        given.Remove("metadata");
        var config = new JsonObject { ["params"] = given, ["hnsw_config"] = new JsonObject(), ["optimizer_config"] = new JsonObject() };
        if (metadata is not null)
            config["metadata"] = metadata;
        _collections[name] = new StandInCollection(config);
        return true;
    }

    private static JsonNode Describe(StandInCollection collection) => new JsonObject
    {
        ["status"] = "green",
        ["optimizer_status"] = "ok",
        ["points_count"] = collection.Points.Count,
        ["segments_count"] = 1,
        ["config"] = collection.Config.DeepClone(),
        ["payload_schema"] = new JsonObject(collection.Indexes.Select(key => KeyValuePair.Create<string, JsonNode?>(key, new JsonObject { ["data_type"] = "keyword", ["points"] = collection.Points.Count }))),
    };

    private static JsonNode Patch(StandInCollection collection, JsonElement body)
    {
        var metadata = collection.Config["metadata"] as JsonObject ?? [];
        collection.Config["metadata"] = null;
        foreach (var (key, value) in (JsonObject)JsonNode.Parse(body.GetProperty("metadata").GetRawText())!)
        {
            if (value is null)
                metadata.Remove(key);
            else
                metadata[key] = value.DeepClone();
        }

        collection.Config["metadata"] = metadata;
        return true;
    }

    private JsonNode Drop(string name)
    {
        foreach (var alias in _aliases.Where(alias => alias.Value == name).Select(alias => alias.Key).ToList())
            _aliases.Remove(alias);
        return _collections.Remove(name);
    }

    private JsonNode ChangeAliases(JsonElement body)
    {
        foreach (var action in body.GetProperty("actions").EnumerateArray())
        {
            if (action.TryGetProperty("delete_alias", out var deleted))
                _aliases.Remove(deleted.GetProperty("alias_name").GetString()!);
            else if (action.TryGetProperty("create_alias", out var created))
            {
                var (alias, collection) = (created.GetProperty("alias_name").GetString()!, created.GetProperty("collection_name").GetString()!);
                if (!_collections.ContainsKey(collection))
                    throw new StandInError(404, $"Not found: Collection `{collection}` doesn't exist!");
                if (_collections.ContainsKey(alias))
                    throw new StandInError(409, $"Wrong input: Collection `{alias}` already exists!");
                _aliases[alias] = collection;
            }
        }

        return true;
    }

    private JsonNode Upsert(StandInCollection collection, JsonElement body)
    {
        foreach (var point in body.GetProperty("points").EnumerateArray())
        {
            var sparse = new Dictionary<string, (uint[], float[])>();
            var dense = new Dictionary<string, float[]>();
            foreach (var vector in point.GetProperty("vector").EnumerateObject())
            {
                if (vector.Value.ValueKind == JsonValueKind.Object && collection.Config["params"]!["sparse_vectors"]?[vector.Name] is not null)
                {
                    var indices = vector.Value.GetProperty("indices").EnumerateArray().Select(index => index.GetUInt32()).ToArray();
                    var values = vector.Value.GetProperty("values").EnumerateArray().Select(value => value.GetSingle()).ToArray();
                    Array.Sort(indices, values);
                    sparse[vector.Name] = (indices, values);
                }
                else if (vector.Value.ValueKind == JsonValueKind.Array && collection.Config["params"]!["vectors"]?[vector.Name] is { } parameters)
                {
                    var values = vector.Value.EnumerateArray().Select(value => value.GetSingle()).ToArray();
                    var size = parameters["size"]!.GetValue<int>();
                    if (values.Length != size)
                        throw new StandInError(400, $"Wrong input: Vector dimension error: expected dim: {size}, got {values.Length}");
                    dense[vector.Name] = StandInCollection.Normalised(values);
                }
                else
                {
                    throw new StandInError(400, $"Wrong input: Not existing vector name error: {vector.Name}");
                }
            }

            var payload = point.TryGetProperty("payload", out var given) && given.ValueKind == JsonValueKind.Object ? (JsonObject)JsonNode.Parse(given.GetRawText())! : [];
            collection.Put(new StandInPoint(StandInPoint.IdOf(point.GetProperty("id")), payload, sparse, dense));
        }

        return Completed();
    }

    private JsonNode SetPayload(StandInCollection collection, JsonElement body)
    {
        var points = body.TryGetProperty("points", out var ids) ? ids.EnumerateArray().Select(StandInPoint.IdOf).ToList() : null;
        foreach (var point in collection.Points.Values.Where(point => points is null ? point.Matches(FilterOf(body)) : points.Contains(point.Id)).ToList())
            foreach (var (key, value) in (JsonObject)JsonNode.Parse(body.GetProperty("payload").GetRawText())!)
                point.Payload[key] = value?.DeepClone();
        return Completed();
    }

    private JsonNode Delete(StandInCollection collection, JsonElement body)
    {
        var gone = body.TryGetProperty("points", out var ids)
            ? ids.EnumerateArray().Select(StandInPoint.IdOf).ToList()
            : [.. collection.Points.Values.Where(point => point.Matches(FilterOf(body))).Select(point => point.Id)];
        gone.ForEach(collection.Remove);
        return Completed();
    }

    private static JsonNode Scroll(StandInCollection collection, JsonElement body)
    {
        var from = body.TryGetProperty("offset", out var offset) ? StandInPoint.IdOf(offset) : null;
        var limit = body.TryGetProperty("limit", out var size) ? size.GetInt32() : 10;
        var (page, next) = collection.Scroll(from, limit, FilterOf(body));
        return new JsonObject
        {
            ["points"] = new JsonArray([.. page.Select(point => new JsonObject
            {
                ["id"] = point.IdNode,
                ["payload"] = point.Selected(body.TryGetProperty("with_payload", out var selector) ? selector : null),
            })]),
            ["next_page_offset"] = next is null ? null : StandInPoint.NodeOf(next),
        };
    }

    private JsonObject Completed() => new() { ["operation_id"] = Interlocked.Increment(ref _operation), ["status"] = "completed" };

    private static JsonElement? FilterOf(JsonElement body) => body.TryGetProperty("filter", out var filter) ? filter : null;
}
