using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace Tutor.Models.Embeddings;

/// <summary>
/// Holds every vector against the first one: as many, as long, of numbers. Lets them out with length one, whether or not the model makes
/// them so, because the index compares directions.
/// </summary>
/// <param name="dimensions">How many numbers a vector has; 0: as many as the first.</param>
internal sealed class CheckedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, int dimensions) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private int _dimensions = dimensions;

    /// <exception cref="InvalidDataException">The model's vectors are not what they were, or none at all.</exception>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var made = await base.GenerateAsync(texts, options, cancellationToken);
        if (made.Count != texts.Count)
            throw new InvalidDataException($"the embedding model gave {made.Count} vectors for {texts.Count} texts");
        return [.. made.Select(one => new Embedding<float>(Unit(one.Vector.Span)))];
    }

    private float[] Unit(ReadOnlySpan<float> vector)
    {
        Interlocked.CompareExchange(ref _dimensions, vector.Length, 0);
        if (vector.Length != _dimensions)
            throw new InvalidDataException($"the embedding model gave a vector of {vector.Length} numbers where it gave, or should give, {_dimensions}");
        var length = TensorPrimitives.Norm(vector);
        if (!float.IsFinite(length) || length == 0)
            throw new InvalidDataException("the embedding model gave a vector without a direction");
        var unit = new float[vector.Length];
        TensorPrimitives.Divide(vector, length, unit);
        return unit;
    }
}
