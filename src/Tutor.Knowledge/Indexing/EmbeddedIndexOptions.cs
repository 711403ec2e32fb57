using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tutor.Knowledge.Indexing;

/// <summary>How the embedded index weighs what it finds.</summary>
public sealed record EmbeddedIndexOptions
{
    [ValidateObjectMembers]
    public IndexFieldOptions Stem { get; set; } = new() { Weight = 1.0 };

    [ValidateObjectMembers]
    public IndexFieldOptions Sound { get; set; } = new() { Weight = 0.6 };

    [ValidateObjectMembers]
    public IndexFieldOptions Concept { get; set; } = new() { Weight = 0.9 };

    [ValidateObjectMembers]
    public IndexFieldOptions Gram { get; set; } = new() { Weight = 0.25 };

    [ValidateObjectMembers]
    public IndexFieldOptions Heading { get; set; } = new() { Weight = 0.5 };

    /// <summary>How much the dense leg's rank counts beside the sparse leg's, which counts 1.</summary>
    [Range(0.0, 100.0)]
    public double DenseWeight { get; set; } = 1.0;

    /// <summary>How many passages each leg offers to the fusion at least.</summary>
    [Range(1, 10_000)]
    public int FusionDepth { get; set; } = 100;

    public IndexFieldOptions Of(SearchField field) => field switch
    {
        SearchField.Stem => Stem,
        SearchField.Sound => Sound,
        SearchField.Concept => Concept,
        SearchField.Gram => Gram,
        SearchField.Heading => Heading,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "not a field of the index"),
    };
}

/// <summary>BM25's constants for one field.</summary>
public sealed class IndexFieldOptions
{
    /// <summary>How much a match in this field counts; 0 leaves the field out.</summary>
    [Range(0.0, 100.0)]
    public double Weight { get; set; } = 1.0;

    /// <summary>How fast further occurrences of a term stop counting.</summary>
    [Range(0.0, 10.0)]
    public double K1 { get; set; } = 1.2;

    /// <summary>How far a long passage counts less: 0 not at all, 1 in full proportion.</summary>
    [Range(0.0, 1.0)]
    public double B { get; set; } = 0.75;
}
