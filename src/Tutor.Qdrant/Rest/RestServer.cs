using System.Buffers.Binary;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Rest;

/// <summary>Qdrant's REST API, as its OpenAPI description of version 1.16 has it.</summary>
internal sealed class RestServer(HttpClient client, QdrantOptions options) : IQdrantServer, IDisposable
{
    // Qdrant takes 32 MiB unless it is told otherwise.
    private const int LargestBody = 24 * 1024 * 1024;

    private static readonly string[] ListedKeys = [CollectionLayout.Document, CollectionLayout.Passage, CollectionLayout.Lengths];

    public void Dispose() => client.Dispose();

    /// <inheritdoc/>
    public async Task<Version> GetVersionAsync(CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, "", null, cancellation);
        return Read(answer, root =>
        {
            // 1.17.0-dev and the like
            var number = root.GetProperty("version").GetString()!.Split('-', '+')[0];
            return Version.TryParse(number, out var version) ? version : throw new QdrantException(QdrantFault.Refused, "The server says no version that Qdrant has.");
        });
    }

    /// <inheritdoc/>
    public async Task<string?> FindAliasAsync(string alias, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, "aliases", null, cancellation);
        return Read(answer, root => root.GetProperty("result").GetProperty("aliases").EnumerateArray()
            .Where(one => one.GetProperty("alias_name").GetString() == alias)
            .Select(one => one.GetProperty("collection_name").GetString())
            .FirstOrDefault());
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, "collections", null, cancellation);
        return Read<IReadOnlyList<string>>(answer, root => [.. root.GetProperty("result").GetProperty("collections").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)]);
    }

    /// <inheritdoc/>
    public async Task<CollectionRecord?> DescribeAsync(string collection, CancellationToken cancellation)
    {
        try
        {
            using var answer = await SendAsync(HttpMethod.Get, PathOf(collection), null, cancellation);
            return Read(answer, root => Record(root.GetProperty("result").GetProperty("config")));
        }
        catch (QdrantException e) when (e.Fault == QdrantFault.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> CreateAsync(string collection, CollectionLayout layout, FieldAverages averages, CancellationToken cancellation)
    {
        var created = true;
        try
        {
            await DoAsync(HttpMethod.Put, PathOf(collection), json => RestBodies.Collection(json, layout, averages, options), cancellation);
        }
        catch (QdrantException e) when (e.Fault == QdrantFault.Conflict)
        {
            created = false;
        }

        foreach (var key in CollectionLayout.KeywordIndexes)
            await DoAsync(
                HttpMethod.Put,
                $"{PathOf(collection)}/index?wait=true",
                json =>
                {
                    json.WriteString("field_name", key);
                    json.WriteString("field_schema", "keyword");
                },
                cancellation);
        return created;
    }

    /// <inheritdoc/>
    public Task SetLibraryAsync(string collection, string? digest, CancellationToken cancellation) => DoAsync(
        HttpMethod.Patch,
        PathOf(collection),
        json =>
        {
            // What the metadata holds besides stays; null takes the key away.
            json.WriteStartObject("metadata");
            json.WriteString(CollectionLayout.MetadataLibrary, digest);
            json.WriteEndObject();
        },
        cancellation);

    /// <inheritdoc/>
    public Task MoveAliasAsync(string alias, string collection, CancellationToken cancellation) => DoAsync(
        HttpMethod.Post,
        "collections/aliases",
        json =>
        {
            // Qdrant does all actions of one request at once; deleting an alias that is not there is no error.
            json.WriteStartArray("actions");
            json.WriteStartObject();
            json.WriteStartObject("delete_alias");
            json.WriteString("alias_name", alias);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteStartObject("create_alias");
            json.WriteString("alias_name", alias);
            json.WriteString("collection_name", collection);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        },
        cancellation);

    /// <inheritdoc/>
    public Task DropAsync(string collection, CancellationToken cancellation) => DoAsync(HttpMethod.Delete, PathOf(collection), null, cancellation);

    /// <inheritdoc/>
    public async Task UpsertAsync(string collection, IReadOnlyList<PassagePoint> points, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json => RestBodies.Points(json, points));
        if (body.Length > LargestBody && points.Count > 1)
        {
            await UpsertAsync(collection, [.. points.Take(points.Count / 2)], cancellation);
            await UpsertAsync(collection, [.. points.Skip(points.Count / 2)], cancellation);
            return;
        }

        using var answer = await SendAsync(HttpMethod.Put, $"{PathOf(collection)}/points?wait=true", body, cancellation);
        ReadUpdate(answer);
    }

    /// <inheritdoc/>
    public async Task MarkAsync(string collection, IReadOnlyList<Guid> points, string ingest, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json =>
        {
            json.WriteStartObject("payload");
            json.WriteString(CollectionLayout.Ingest, ingest);
            json.WriteEndObject();
            json.WriteStartArray("points");
            foreach (var point in points)
                WriteId(json, point);
            json.WriteEndArray();
        });
        using var answer = await SendAsync(HttpMethod.Post, $"{PathOf(collection)}/points/payload?wait=true", body, cancellation);
        ReadUpdate(answer);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string collection, string ingest, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json => RestBodies.IngestCondition(json, "must", ingest));
        using var answer = await SendAsync(HttpMethod.Post, $"{PathOf(collection)}/points/delete?wait=true", body, cancellation);
        ReadUpdate(answer);
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(string collection, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json => json.WriteBoolean("exact", true));
        using var answer = await SendAsync(HttpMethod.Post, $"{PathOf(collection)}/points/count", body, cancellation);
        return Read(answer, root => root.GetProperty("result").GetProperty("count").GetInt64());
    }

    /// <inheritdoc/>
    public async Task<StoredPage> ListAsync(string collection, Guid? from, int limit, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json =>
        {
            if (from is { } first)
            {
                json.WritePropertyName("offset");
                WriteId(json, first);
            }

            json.WriteNumber("limit", limit);
            json.WriteStartArray("with_payload");
            foreach (var key in ListedKeys)
                json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteBoolean("with_vector", false);
        });
        using var answer = await SendAsync(HttpMethod.Post, $"{PathOf(collection)}/points/scroll", body, cancellation);
        return Read(answer, root =>
        {
            var result = root.GetProperty("result");
            var next = result.TryGetProperty("next_page_offset", out var offset) && offset.ValueKind != JsonValueKind.Null ? IdOf(offset) : (Guid?)null;
            return new StoredPage(
                [.. result.GetProperty("points").EnumerateArray().Select(point => new StoredPoint(IdOf(point.GetProperty("id")), PassageOf(point), LengthsOf(point)))],
                next);
        });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundPoint>> QueryAsync(string collection, PointQuery query, CancellationToken cancellation)
    {
        var body = RestBodies.Write(json => RestBodies.Query(json, query));
        using var answer = await SendAsync(HttpMethod.Post, $"{PathOf(collection)}/points/query", body, cancellation);
        return Read<IReadOnlyList<FoundPoint>>(answer, root =>
        [
            .. root.GetProperty("result").GetProperty("points").EnumerateArray()
                .Select(point => new FoundPoint(IdOf(point.GetProperty("id")), point.GetProperty("score").GetDouble(), PassageOf(point))),
        ]);
    }

    private static string PathOf(string collection) => $"collections/{Uri.EscapeDataString(collection)}";

    private static CollectionRecord Record(JsonElement config)
    {
        if (!config.TryGetProperty("metadata", out var metadata) || metadata.ValueKind != JsonValueKind.Object)
            return new CollectionRecord(null, null, null);
        var averages = metadata.TryGetProperty(CollectionLayout.MetadataAverages, out var list) && list.ValueKind == JsonValueKind.Array
            ? new FieldAverages([.. list.EnumerateArray().Select(average => average.GetDouble())])
            : null;
        return new CollectionRecord(Text(metadata, CollectionLayout.MetadataLayout), averages, Text(metadata, CollectionLayout.MetadataLibrary));
    }

    // Points of ours have UUIDs. A number is another program's, and must be named again to be deleted.
    private static Guid IdOf(JsonElement id) => id.ValueKind == JsonValueKind.Number
        ? new Guid(id.GetUInt64().ToString("x32", CultureInfo.InvariantCulture))
        : id.GetGuid();

    private static void WriteId(Utf8JsonWriter json, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        if (bytes[..8].ContainsAnyExcept((byte)0))
            json.WriteStringValue(id);
        else
            json.WriteNumberValue(BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    private static PassageId? PassageOf(JsonElement point) =>
        point.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object
        && Text(payload, CollectionLayout.Document) is { } document && Text(payload, CollectionLayout.Passage) is { } fingerprint
            ? new PassageId(document, fingerprint)
            : null;

    private static int[]? LengthsOf(JsonElement point) =>
        point.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object
        && payload.TryGetProperty(CollectionLayout.Lengths, out var lengths) && lengths.ValueKind == JsonValueKind.Array
        && lengths.GetArrayLength() == CountedTerms.FieldCount && lengths.EnumerateArray().All(length => length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out var value) && value >= 0)
            ? [.. lengths.EnumerateArray().Select(length => length.GetInt32())]
            : null;

    private static string? Text(JsonElement holder, string key) =>
        holder.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void ReadUpdate(JsonDocument answer)
    {
        if (Read(answer, root => root.GetProperty("result").GetProperty("status").GetString()) is not "completed" and var status)
            throw new QdrantException(QdrantFault.TooSlow, $"Qdrant took a write without having done it ({status}).");
    }

    private static T Read<T>(JsonDocument answer, Func<JsonElement, T> read)
    {
        try
        {
            return read(answer.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new QdrantException(QdrantFault.Garbled, "What Qdrant answered has another shape than its description says.", e);
        }
    }

    private async Task DoAsync(HttpMethod method, string path, Action<Utf8JsonWriter>? write, CancellationToken cancellation)
    {
        using var answer = await SendAsync(method, path, write is null ? null : RestBodies.Write(write), cancellation);
        // An operation on collections says whether it was done; false means that there was nothing to do.
        Read(answer, root => root.GetProperty("result").ValueKind);
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        var answered = false;
        try
        {
            using var request = new HttpRequestMessage(method, path);
            if (body is { } content)
            {
                request.Content = new ReadOnlyMemoryContent(content);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }

            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            answered = true;
            if (!response.IsSuccessStatusCode)
                throw await RestFaults.ReadAsync(response, cancellation);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            return await JsonDocument.ParseAsync(stream, default, cancellation);
        }
        catch (Exception e) when (e is JsonException || (answered && e is HttpRequestException or IOException))
        {
            throw new QdrantException(QdrantFault.Garbled, "What Qdrant answered is no JSON, or is cut off.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new QdrantException(QdrantFault.Unreachable, $"Qdrant cannot be reached at {options.Url.GetLeftPart(UriPartial.Authority)} ({e.Message}).", e);
        }
    }
}
