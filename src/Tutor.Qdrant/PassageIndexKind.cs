namespace Tutor.Qdrant;

/// <summary>Where passages are found. Setting <c>Tutor:Index</c>.</summary>
public enum PassageIndexKind
{
    /// <summary>In the process; nothing else is needed.</summary>
    Embedded,

    /// <summary>In the Qdrant of <see cref="QdrantOptions"/>, and in the process while that does not answer.</summary>
    Qdrant,
}
