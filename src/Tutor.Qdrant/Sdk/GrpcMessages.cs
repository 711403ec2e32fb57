using System.Buffers.Binary;
using System.Globalization;
using Google.Protobuf.Collections;
using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;
using Wire = global::Qdrant.Client.Grpc;

namespace Tutor.Qdrant.Sdk;

/// <summary>The mapping of <see cref="CollectionLayout"/> in the vendor's messages.</summary>
internal static class GrpcMessages
{
    public static Wire.CreateCollection Collection(string name, CollectionLayout layout, FieldAverages averages, QdrantOptions options)
    {
        var request = new Wire.CreateCollection
        {
            CollectionName = name,
            VectorsConfig = new Wire.VectorsConfig { ParamsMap = new Wire.VectorParamsMap() },
            SparseVectorsConfig = new Wire.SparseVectorConfig
            {
                Map =
                {
                    [CollectionLayout.TermsVector] = new Wire.SparseVectorParams
                    {
                        Modifier = Wire.Modifier.Idf,
                        Index = new Wire.SparseIndexConfig { OnDisk = options.OnDisk, Datatype = DatatypeOf(options.SparsePrecision) },
                    },
                },
            },
            Metadata =
            {
                [CollectionLayout.MetadataLayout] = new Wire.Value { StringValue = layout.Fingerprint },
                [CollectionLayout.MetadataAverages] = ListOf(averages.Values.Select(average => new Wire.Value { DoubleValue = average })),
            },
        };
        if (layout.Model is { } model)
        {
            var vector = new Wire.VectorParams { Size = (ulong)model.Dimensions, Distance = Wire.Distance.Cosine, OnDisk = options.OnDisk };
            if (QuantizationOf(options.Quantization) is { } quantization)
                vector.QuantizationConfig = quantization;
            request.VectorsConfig.ParamsMap.Map[CollectionLayout.MeaningVector] = vector;
        }

        if (options.Shards is { } shards)
            request.ShardNumber = (uint)shards;
        if (options.Replicas is { } replicas)
            request.ReplicationFactor = (uint)replicas;
        if (options.WriteConsistency is { } consistency)
            request.WriteConsistencyFactor = (uint)consistency;
        return request;
    }

    public static CollectionRecord Record(MapField<string, Wire.Value> metadata)
    {
        var averages = metadata.TryGetValue(CollectionLayout.MetadataAverages, out var list) && list.KindCase == Wire.Value.KindOneofCase.ListValue
            ? new FieldAverages([.. list.ListValue.Values.Select(Number)])
            : null;
        return new CollectionRecord(Text(metadata, CollectionLayout.MetadataLayout), averages, Text(metadata, CollectionLayout.MetadataLibrary));
    }

    public static Wire.PointStruct Point(PassagePoint point)
    {
        var vectors = new Wire.NamedVectors { Vectors = { [CollectionLayout.TermsVector] = new Wire.Vector { Sparse = Sparse(point.Terms) } } };
        if (point.Meaning is { } meaning)
            vectors.Vectors[CollectionLayout.MeaningVector] = new Wire.Vector { Dense = Dense(meaning) };
        var made = new Wire.PointStruct { Id = Id(point.Id), Vectors = new Wire.Vectors { Vectors_ = vectors } };
        foreach (var (key, value) in point.Payload)
            made.Payload[key] = new Wire.Value { StringValue = value };
        made.Payload[CollectionLayout.Lengths] = ListOf(point.Lengths.Select(length => new Wire.Value { IntegerValue = length }));
        return made;
    }

    public static Wire.QueryPoints Query(string collection, PointQuery query)
    {
        var request = new Wire.QueryPoints { CollectionName = collection, Limit = (ulong)query.Limit };
        if (query is { Terms: { } terms, Meaning: { } meaning })
        {
            request.Prefetch.Add(Leg(CollectionLayout.TermsVector, new Wire.VectorInput { Sparse = Sparse(terms) }, query));
            request.Prefetch.Add(Leg(CollectionLayout.MeaningVector, new Wire.VectorInput { Dense = Dense(meaning) }, query));
            request.Query = new Wire.Query { Rrf = new Wire.Rrf { K = PointQuery.RankConstant } };
            return request;
        }

        request.Using = query.Terms is null ? CollectionLayout.MeaningVector : CollectionLayout.TermsVector;
        request.Query = new Wire.Query
        {
            Nearest = query.Terms is { } only ? new Wire.VectorInput { Sparse = Sparse(only) } : new Wire.VectorInput { Dense = Dense(query.Meaning!.Value) },
        };
        if (query.HiddenIngest is { } hidden)
            request.Filter = new Wire.Filter { MustNot = { OfIngest(hidden) } };
        return request;
    }

    public static Wire.Condition OfIngest(string ingest) => new()
    {
        Field = new Wire.FieldCondition { Key = CollectionLayout.Ingest, Match = new Wire.Match { Keyword = ingest } },
    };

    // Points of ours have UUIDs. A number is another program's, and must be named again to be deleted.
    public static Wire.PointId Id(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes[..8].ContainsAnyExcept((byte)0)
            ? new Wire.PointId { Uuid = id.ToString() }
            : new Wire.PointId { Num = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) };
    }

    public static Guid Id(Wire.PointId id) => id.PointIdOptionsCase == Wire.PointId.PointIdOptionsOneofCase.Num
        ? new Guid(id.Num.ToString("x32", CultureInfo.InvariantCulture))
        : Guid.Parse(id.Uuid);

    public static PassageId? Passage(MapField<string, Wire.Value> payload) =>
        Text(payload, CollectionLayout.Document) is { } document && Text(payload, CollectionLayout.Passage) is { } fingerprint ? new PassageId(document, fingerprint) : null;

    public static int[]? Lengths(MapField<string, Wire.Value> payload) =>
        payload.TryGetValue(CollectionLayout.Lengths, out var value) && value.KindCase == Wire.Value.KindOneofCase.ListValue
        && value.ListValue.Values.Count == CountedTerms.FieldCount
        && value.ListValue.Values.All(length => length is { KindCase: Wire.Value.KindOneofCase.IntegerValue, IntegerValue: >= 0 and <= int.MaxValue })
            ? [.. value.ListValue.Values.Select(length => (int)length.IntegerValue)]
            : null;

    private static Wire.PrefetchQuery Leg(string vector, Wire.VectorInput input, PointQuery query)
    {
        var leg = new Wire.PrefetchQuery { Using = vector, Query = new Wire.Query { Nearest = input }, Limit = (ulong)query.Depth };
        if (query.HiddenIngest is { } hidden)
            leg.Filter = new Wire.Filter { MustNot = { OfIngest(hidden) } };
        return leg;
    }

    private static Wire.SparseVector Sparse(SparseVector vector) => new() { Indices = { vector.Indices }, Values = { vector.Values } };

    private static Wire.DenseVector Dense(ReadOnlyMemory<float> vector) => new() { Data = { vector.ToArray() } };

    private static Wire.Value ListOf(IEnumerable<Wire.Value> values) => new() { ListValue = new Wire.ListValue { Values = { values } } };

    private static string? Text(MapField<string, Wire.Value> holder, string key) =>
        holder.TryGetValue(key, out var value) && value.KindCase == Wire.Value.KindOneofCase.StringValue ? value.StringValue : null;

    // JSON has one kind of number: an average of 3.0 may come back as the integer 3.
    private static double Number(Wire.Value value) => value.KindCase == Wire.Value.KindOneofCase.IntegerValue ? value.IntegerValue : value.DoubleValue;

    private static Wire.Datatype DatatypeOf(SparsePrecision precision) => precision switch
    {
        SparsePrecision.Float16 => Wire.Datatype.Float16,
        SparsePrecision.Uint8 => Wire.Datatype.Uint8,
        _ => Wire.Datatype.Float32,
    };

    private static Wire.QuantizationConfig? QuantizationOf(DenseQuantization quantization) => quantization switch
    {
        DenseQuantization.Scalar => new Wire.QuantizationConfig { Scalar = new Wire.ScalarQuantization { Type = Wire.QuantizationType.Int8, AlwaysRam = true } },
        DenseQuantization.Binary => new Wire.QuantizationConfig { Binary = new Wire.BinaryQuantization { AlwaysRam = true } },
        _ => null,
    };
}
