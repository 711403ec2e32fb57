using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Serving;

/// <summary>What searches see. It never changes; an update puts another one in its place.</summary>
/// <param name="HiddenIngest">Points that this ingest wrote or is about to delete are not found.</param>
internal sealed record Served(LibraryPoints Points, string? HiddenIngest = null);
