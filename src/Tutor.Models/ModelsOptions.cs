using Microsoft.Extensions.Options;

namespace Tutor.Models;

/// <summary>The models that the tutor may use; without any it works from the documents alone. Section <c>Tutor:Models</c>.</summary>
public sealed class ModelsOptions
{
    public const string Section = "Tutor:Models";

    /// <summary>Words the answers.</summary>
    [ValidateObjectMembers]
    public ChatModelOptions Chat { get; set; } = new();

    /// <summary>Makes the vectors of the index's dense leg.</summary>
    [ValidateObjectMembers]
    public EmbeddingModelOptions Embedding { get; set; } = new();
}
