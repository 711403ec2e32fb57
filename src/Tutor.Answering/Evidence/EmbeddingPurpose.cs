using Microsoft.Extensions.AI;

namespace Tutor.Answering.Evidence;

/// <summary>Tells an embedding model that a text is a question and no passage: some models want to be told, and questions are not kept.</summary>
public static class EmbeddingPurpose
{
    private const string Purpose = "tutor.purpose";
    private const string Question = "question";

    /// <summary>The options with which questions are embedded; whoever embeds a passage passes none.</summary>
    public static EmbeddingGenerationOptions OfQuestion() => new() { AdditionalProperties = new() { [Purpose] = Question } };

    public static bool IsQuestion(EmbeddingGenerationOptions? options) =>
        options?.AdditionalProperties?.TryGetValue(Purpose, out var purpose) is true && purpose is Question;
}
