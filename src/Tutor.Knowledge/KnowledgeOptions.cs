using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Tutor.Knowledge.Indexing;

namespace Tutor.Knowledge;

/// <summary>Where the library is and how it is kept up to date. Section <c>Tutor:Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    public const string Section = "Tutor:Knowledge";

    /// <summary>
    /// The folder that holds <c>documents/</c>. A relative path is looked for in the current directory, then beside the
    /// application and in the folders above it.
    /// </summary>
    [Required]
    public string Folder { get; set; } = "knowledge";

    /// <summary>Where what was read is saved for the next start. A relative path is taken from the folder that holds the application's own library.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>Notice changed files while the service runs.</summary>
    public bool WatchForChanges { get; set; } = true;

    /// <summary>How often to look for changes that the file system did not report, as network drives do not.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a folder must be quiet before its changes are read, so that a file is not read while it is copied.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Debounce { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Larger files are reported and left out.</summary>
    [Range(1, 1_000_000_000)]
    public long MaxFileBytes { get; set; } = 50_000_000;

    /// <summary>How long <c>pdftotext</c> may take for one file.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan PdfTimeout { get; set; } = TimeSpan.FromMinutes(1);

    [ValidateObjectMembers]
    public EmbeddedIndexOptions Index { get; set; } = new();
}
