using static Tutor.Testing.StandIn.Shapes;

namespace Tutor.Testing.StandIn;

/// <summary>The bodies that Qdrant 1.16 takes, as far as its OpenAPI description names what a tutor could send.</summary>
internal static class Bodies
{
    private static readonly Shape SparseVector = value =>
        Object(("!indices", ListOf(UnsignedInt32)), ("!values", ListOf(Number)))(value) ?? (
            value.GetProperty("indices").GetArrayLength() != value.GetProperty("values").GetArrayLength() ? "values: must be the same length as indices"
            : value.GetProperty("indices").EnumerateArray().Select(index => index.GetUInt32()).Distinct().Count() != value.GetProperty("indices").GetArrayLength() ? "indices: must be unique"
            : null);

    private static readonly Shape DenseVector = ListOf(Number);

    private static readonly Shape Quantization = AnyOf(
        Object(("!scalar", Object(("!type", OneOf("int8")), ("quantile", Nullable(Number)), ("always_ram", Nullable(Bool))))),
        Object(("!binary", Object(("always_ram", Nullable(Bool))))),
        Object(("!product", Object(("!compression", OneOf("x4", "x8", "x16", "x32", "x64")), ("always_ram", Nullable(Bool))))));

    private static readonly Shape Datatype = OneOf("float32", "float16", "uint8");

    private static readonly Shape DenseParams = Object(
        ("!size", AtLeast(1)), ("!distance", OneOf("Cosine", "Euclid", "Dot", "Manhattan")), ("on_disk", Nullable(Bool)),
        ("quantization_config", Nullable(Quantization)), ("datatype", Nullable(Datatype)));

    private static readonly Shape SparseParams = Object(
        ("index", Nullable(Object(("full_scan_threshold", Nullable(AtLeast(0))), ("on_disk", Nullable(Bool)), ("datatype", Nullable(Datatype))))),
        ("modifier", Nullable(OneOf("none", "idf"))));

    private static readonly Shape Condition = AnyOf(
        Object(("!key", Text), ("!match", Object(("!value", AnyOf(Text, Bool, AtLeast(long.MinValue)))))),
        Object(("!has_id", ListOf(PointId))));

    private static readonly Shape Conditions = Nullable(AnyOf(Condition, ListOf(Condition)));

    private static readonly Shape Filter = Object(("must", Conditions), ("must_not", Conditions), ("should", Conditions));

    private static readonly Shape Payload = AnyOf(
        Bool, ListOf(Text), Object(("!include", ListOf(Text))), Object(("!exclude", ListOf(Text))));

    private static readonly Shape QueryVector = AnyOf(
        SparseVector,
        DenseVector,
        Object(("!nearest", AnyOf(SparseVector, DenseVector))),
        Object(("!fusion", OneOf("rrf", "dbsf"))),
        // The weights came with 1.17.
        Object(("!rrf", Object(("k", Nullable(AtLeast(1)))))));

    private static readonly Shape Leg = Object(
        ("query", Nullable(QueryVector)), ("using", Nullable(Text)), ("filter", Nullable(Filter)), ("score_threshold", Nullable(Number)), ("limit", Nullable(AtLeast(1))));

    public static readonly Shape CreateCollection = Object(
        ("vectors", MapOf(DenseParams)), ("sparse_vectors", Nullable(MapOf(SparseParams))),
        ("shard_number", Nullable(AtLeast(1))), ("replication_factor", Nullable(AtLeast(1))), ("write_consistency_factor", Nullable(AtLeast(1))),
        ("on_disk_payload", Nullable(Bool)), ("metadata", Nullable(AnyObject)));

    public static readonly Shape UpdateCollection = Object(("metadata", Nullable(AnyObject)));

    public static readonly Shape ChangeAliases = Object(("!actions", ListOf(AnyOf(
        Object(("!create_alias", Object(("!alias_name", Text), ("!collection_name", Text)))),
        Object(("!delete_alias", Object(("!alias_name", Text)))),
        Object(("!rename_alias", Object(("!old_alias_name", Text), ("!new_alias_name", Text))))))));

    public static readonly Shape CreateFieldIndex = Object(
        ("!field_name", Text),
        ("field_schema", Nullable(OneOf("keyword", "integer", "float", "geo", "text", "bool", "datetime", "uuid"))));

    public static readonly Shape Upsert = Object(("!points", ListOf(Object(
        ("!id", PointId), ("!vector", MapOf(AnyOf(SparseVector, DenseVector))), ("payload", Nullable(AnyObject))))));

    public static readonly Shape SetPayload = Object(("!payload", AnyObject), ("points", Nullable(ListOf(PointId))), ("filter", Nullable(Filter)));

    public static readonly Shape Delete = AnyOf(Object(("!points", ListOf(PointId))), Object(("!filter", Filter)));

    public static readonly Shape Count = Object(("filter", Nullable(Filter)), ("exact", Bool));

    public static readonly Shape Scroll = Object(
        ("offset", Nullable(PointId)), ("limit", Nullable(AtLeast(1))), ("filter", Nullable(Filter)), ("with_payload", Nullable(Payload)), ("with_vector", Bool));

    public static readonly Shape Query = Object(
        ("prefetch", Nullable(AnyOf(Leg, ListOf(Leg)))), ("query", Nullable(QueryVector)), ("using", Nullable(Text)), ("filter", Nullable(Filter)),
        ("score_threshold", Nullable(Number)), ("limit", Nullable(AtLeast(1))), ("with_payload", Nullable(Payload)), ("with_vector", Nullable(Bool)));
}
