using System.ComponentModel.DataAnnotations;

namespace Tutor.Transcripts;

/// <summary>Where transcripts are kept and for how long. Section <c>Tutor:Transcripts</c>.</summary>
public sealed class TranscriptOptions
{
    public const string Section = "Tutor:Transcripts";

    public TranscriptStoreKind Store { get; set; } = TranscriptStoreKind.Sqlite;

    /// <summary>The file of the SQLite store. A relative path is taken from the data folder.</summary>
    [Required]
    public string File { get; set; } = "transcripts.db";

    /// <summary>How to reach PostgreSQL, as Npgsql writes it: <c>Host=…;Database=…;Username=…;Password=…</c>. Only for the store <c>Postgres</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// What students' pseudonyms are made with: any text, kept secret and never changed. Null: a key that is made once and kept in the data
    /// folder. Instances on several machines need the same.
    /// </summary>
    [MinLength(16)]
    public string? PseudonymKey { get; set; }

    /// <summary>Turns older than this many days are deleted; 0 keeps them for ever.</summary>
    [Range(0, 36500)]
    public int RetentionDays { get; set; }

    /// <summary>Replies below this confidence are marked as such when they are stored, 0 to 1. A change holds for turns that are stored after it.</summary>
    [Range(0.0, 1.0)]
    public double LowConfidence { get; set; } = 0.6;

    /// <summary>How long a reply waits for the store before its turn goes to the spool.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan SaveTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The folder of the spool. A relative path is taken from the data folder.</summary>
    [Required]
    public string SpoolFolder { get; set; } = "spool";

    /// <summary>How much may wait in the spool, in megabytes; a turn takes about ten kilobytes.</summary>
    [Range(1, 100_000)]
    public int SpoolMegabytes { get; set; } = 256;

    /// <summary>How long to wait before the store is tried again while turns wait in the spool.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromSeconds(5);
}

public enum TranscriptStoreKind
{
    Sqlite,
    Postgres,
}
