using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;

namespace Tutor.Qdrant.Mapping;

/// <summary>How a library lies in Qdrant: the one place that both transports take names and shapes from.</summary>
/// <remarks>
/// A collection holds the passages as one analyzer and one embedding model see them, under a name that says so; readers use the
/// alias. Whatever is hashed into <see cref="Fingerprint"/> cannot be changed in a collection that exists: a change of it makes a
/// new collection beside the old one.
/// </remarks>
internal sealed partial class CollectionLayout
{
    /// <summary>The sparse vector: all fields, <see cref="SparseBm25"/>.</summary>
    public const string TermsVector = "terms";

    /// <summary>The dense vector, where an embedding model is configured.</summary>
    public const string MeaningVector = "meaning";

    // The payload's keys.
    public const string Document = "document";
    public const string Passage = "passage";
    public const string Language = "language";
    public const string Section = "section";
    public const string Lengths = "lengths";

    /// <summary>Which ingest wrote the point last, or is about to delete it: what hides half of an update from searches.</summary>
    public const string Ingest = "ingest";

    // The keys of the collection's metadata.
    public const string MetadataLayout = "layout";
    public const string MetadataAverages = "averages";
    public const string MetadataLibrary = "library";

    // Raised by hand whenever points of the same passage come out differently.
    private const int Version = 1;

    /// <summary>All are matched as whole words, none is searched.</summary>
    public static readonly string[] KeywordIndexes = [Document, Language, Section, Ingest];

    public CollectionLayout(IPassageAnalyzer analyzer, EmbeddedIndexOptions weights, EmbeddingModel? model = null)
    {
        Model = model;
        // The fields' weights are missing on purpose: they are the query's.
        var constants = Enum.GetValues<SearchField>().Select(field => string.Create(CultureInfo.InvariantCulture, $"{weights.Of(field).K1:R}/{weights.Of(field).B:R}"));
        Fingerprint = Hash($"{Version}\n{analyzer.Version}\n{model?.Name}\n{model?.Dimensions}\n{string.Join(' ', constants)}");
    }

    public EmbeddingModel? Model { get; }

    public string Fingerprint { get; }

    /// <summary>Two ingests that build the same collection give it the same name, and so build it together.</summary>
    public string CollectionName(string alias, FieldAverages averages) => $"{alias}-{Fingerprint[..8]}-{Hash(averages.ToString())[..8]}";

    /// <summary>Whether <see cref="CollectionName"/> may have made the name for this alias.</summary>
    public static bool IsCollectionName(string alias, string name) =>
        name.StartsWith(alias + "-", StringComparison.Ordinal) && Ending().IsMatch(name[(alias.Length + 1)..]);

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{8}$")]
    private static partial Regex Ending();

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <param name="Dimensions">The length of its vectors.</param>
internal sealed record EmbeddingModel(string Name, int Dimensions);

/// <summary>What a collection says of itself.</summary>
/// <param name="Library">The digest of the library that it was last seen to hold wholly; null while it is being written.</param>
internal sealed record CollectionRecord(string? Layout, FieldAverages? Averages, string? Library);
