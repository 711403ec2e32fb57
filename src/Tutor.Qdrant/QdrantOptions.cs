using System.ComponentModel.DataAnnotations;

namespace Tutor.Qdrant;

/// <summary>The Qdrant server or cluster that holds the passages, and how it is used. Section <c>Tutor:Qdrant</c>.</summary>
public sealed class QdrantOptions
{
    public const string Section = "Tutor:Qdrant";

    /// <summary>Qdrant's REST API; <c>https://…</c> for TLS.</summary>
    [Required]
    public Uri Url { get; set; } = new("http://localhost:6333");

    /// <summary>The gRPC port on the host of <see cref="Url"/>; only the SDK build uses it.</summary>
    [Range(1, 65535)]
    public int GrpcPort { get; set; } = 6334;

    /// <summary>Sent with every request; null where the server asks for none. It may only read when <see cref="Ingest"/> is false.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A PEM file with the certificate authority that signed the server's certificate; null for those that the system trusts.</summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>The alias that searches go to. Collections have this name with an ending.</summary>
    [Required]
    public string Collection { get; set; } = "tutor-passages";

    /// <summary>Whether this process writes. Give all but one of several processes false; they serve what the other one ingests.</summary>
    public bool Ingest { get; set; } = true;

    /// <summary>How long a search may take before the embedded index answers in its place.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long any other request may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan UpdateTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a request that may be repeated is tried again; searches never are.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = 4;

    /// <summary>How long after a fault the server is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Passages in one request of an ingest.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 128;

    /// <summary>Requests of an ingest at once. The next batch is made when the server has taken one.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 4;

    /// <summary>
    /// How far the average length of passages may move, as a share, before all are weighed anew in a new collection. 0 keeps
    /// scores equal to the embedded index's; 0.02 moves no score by more than 2 %.
    /// </summary>
    [Range(0.0, 1.0)]
    public double AverageDrift { get; set; } = 0.02;

    /// <summary>Shards of a new collection; null leaves it to Qdrant.</summary>
    [Range(1, 10_000)]
    public int? Shards { get; set; }

    /// <summary>Copies of each shard; null leaves it to Qdrant.</summary>
    [Range(1, 100)]
    public int? Replicas { get; set; }

    /// <summary>Copies that must have taken a write before it counts; null leaves it to Qdrant.</summary>
    [Range(1, 100)]
    public int? WriteConsistency { get; set; }

    /// <summary>Keep the sparse index and the dense vectors on disk: less memory, slower searches.</summary>
    public bool OnDisk { get; set; }

    /// <summary>How exactly the sparse index holds its values. Less than <see cref="SparsePrecision.Float32"/> saves memory and moves scores.</summary>
    public SparsePrecision SparsePrecision { get; set; } = SparsePrecision.Float32;

    /// <summary>How the dense vectors are compressed, where an embedding model is configured.</summary>
    public DenseQuantization Quantization { get; set; } = DenseQuantization.None;
}

public enum SparsePrecision
{
    Float32,
    Float16,
    Uint8,
}

public enum DenseQuantization
{
    None,

    /// <summary>8 bits for each number.</summary>
    Scalar,

    /// <summary>1 bit for each number; for vectors of 1024 numbers and more.</summary>
    Binary,
}
