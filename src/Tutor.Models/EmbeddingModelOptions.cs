using System.ComponentModel.DataAnnotations;

namespace Tutor.Models;

/// <summary>The model that makes vectors. Section <c>Tutor:Models:Embedding</c>.</summary>
public sealed class EmbeddingModelOptions : ModelConnectionOptions
{
    /// <summary>What the model wants before a question: <c>query: </c> for the e5 family. Changing it makes all vectors anew.</summary>
    public string QueryPrefix { get; set; } = "";

    /// <summary>What the model wants before a passage: <c>passage: </c> for the e5 family. Changing it makes all vectors anew.</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>How many numbers a vector has, to be asked for and held to. 0: as many as the model's first vector has.</summary>
    [Range(0, 16_384)]
    public int Dimensions { get; set; }

    /// <summary>How many texts are sent at once.</summary>
    [Range(1, 2048)]
    public int BatchSize { get; set; } = 32;
}
