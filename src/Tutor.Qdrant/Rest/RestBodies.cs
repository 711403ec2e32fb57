using System.Buffers;
using System.Text.Json;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Rest;

/// <summary>The bodies of requests, as Qdrant's OpenAPI description has them.</summary>
internal static class RestBodies
{
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static void Collection(Utf8JsonWriter json, CollectionLayout layout, FieldAverages averages, QdrantOptions options)
    {
        json.WriteStartObject("vectors");
        if (layout.Model is { } model)
        {
            json.WriteStartObject(CollectionLayout.MeaningVector);
            json.WriteNumber("size", model.Dimensions);
            json.WriteString("distance", "Cosine");
            json.WriteBoolean("on_disk", options.OnDisk);
            Quantization(json, options.Quantization);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("sparse_vectors");
        json.WriteStartObject(CollectionLayout.TermsVector);
        json.WriteString("modifier", "idf");
        json.WriteStartObject("index");
        json.WriteBoolean("on_disk", options.OnDisk);
        json.WriteString("datatype", options.SparsePrecision.ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteIfSet(json, "shard_number", options.Shards);
        WriteIfSet(json, "replication_factor", options.Replicas);
        WriteIfSet(json, "write_consistency_factor", options.WriteConsistency);
        json.WriteStartObject("metadata");
        json.WriteString(CollectionLayout.MetadataLayout, layout.Fingerprint);
        json.WriteStartArray(CollectionLayout.MetadataAverages);
        foreach (var average in averages.Values)
            json.WriteNumberValue(average);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Points(Utf8JsonWriter json, IEnumerable<PassagePoint> points)
    {
        json.WriteStartArray("points");
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteString("id", point.Id);
            json.WriteStartObject("payload");
            foreach (var (key, value) in point.Payload)
                json.WriteString(key, value);
            json.WriteStartArray(CollectionLayout.Lengths);
            foreach (var length in point.Lengths)
                json.WriteNumberValue(length);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("vector");
            json.WritePropertyName(CollectionLayout.TermsVector);
            Sparse(json, point.Terms);
            if (point.Meaning is { } meaning)
            {
                json.WritePropertyName(CollectionLayout.MeaningVector);
                Dense(json, meaning.Span);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Query(Utf8JsonWriter json, PointQuery query)
    {
        if (query is { Terms: { } terms, Meaning: { } meaning })
        {
            json.WriteStartArray("prefetch");
            json.WriteStartObject();
            Leg(json, CollectionLayout.TermsVector, writer => Sparse(writer, terms));
            json.WriteNumber("limit", query.Depth);
            Hide(json, query.HiddenIngest);
            json.WriteEndObject();
            json.WriteStartObject();
            Leg(json, CollectionLayout.MeaningVector, writer => Dense(writer, meaning.Span));
            json.WriteNumber("limit", query.Depth);
            Hide(json, query.HiddenIngest);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("query");
            json.WriteStartObject("rrf");
            json.WriteNumber("k", PointQuery.RankConstant);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else
        {
            if (query.Terms is { } only)
                Leg(json, CollectionLayout.TermsVector, writer => Sparse(writer, only));
            else
                Leg(json, CollectionLayout.MeaningVector, writer => Dense(writer, query.Meaning!.Value.Span));
            Hide(json, query.HiddenIngest);
        }

        json.WriteNumber("limit", query.Limit);
        json.WriteStartArray("with_payload");
        json.WriteStringValue(CollectionLayout.Document);
        json.WriteStringValue(CollectionLayout.Passage);
        json.WriteEndArray();
    }

    public static void IngestCondition(Utf8JsonWriter json, string clause, string ingest)
    {
        json.WriteStartObject("filter");
        json.WriteStartArray(clause);
        json.WriteStartObject();
        json.WriteString("key", CollectionLayout.Ingest);
        json.WriteStartObject("match");
        json.WriteString("value", ingest);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Hide(Utf8JsonWriter json, string? ingest)
    {
        if (ingest is not null)
            IngestCondition(json, "must_not", ingest);
    }

    private static void Leg(Utf8JsonWriter json, string vector, Action<Utf8JsonWriter> write)
    {
        json.WriteString("using", vector);
        json.WritePropertyName("query");
        write(json);
    }

    private static void Sparse(Utf8JsonWriter json, SparseVector vector)
    {
        json.WriteStartObject();
        json.WriteStartArray("indices");
        foreach (var index in vector.Indices)
            json.WriteNumberValue(index);
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (var value in vector.Values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Dense(Utf8JsonWriter json, ReadOnlySpan<float> vector)
    {
        json.WriteStartArray();
        foreach (var value in vector)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static void Quantization(Utf8JsonWriter json, DenseQuantization quantization)
    {
        if (quantization == DenseQuantization.None)
            return;
        json.WriteStartObject("quantization_config");
        if (quantization == DenseQuantization.Scalar)
        {
            json.WriteStartObject("scalar");
            json.WriteString("type", "int8");
        }
        else
        {
            json.WriteStartObject("binary");
        }

        json.WriteBoolean("always_ram", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteIfSet(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
