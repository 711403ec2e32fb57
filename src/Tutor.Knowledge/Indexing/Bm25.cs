namespace Tutor.Knowledge.Indexing;

/// <summary>BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with Lucene's idf, which is never negative.</summary>
public static class Bm25
{
    public static double Idf(int passages, int holding) => Math.Log(1 + (passages - holding + 0.5) / (holding + 0.5));

    /// <summary>What a passage's length adds to the frequency in the denominator.</summary>
    public static double Norm(double length, double averageLength, double k1, double b) => k1 * (1 - b + b * length / averageLength);

    public static double Saturation(double frequency, double norm, double k1) => frequency * (k1 + 1) / (frequency + norm);
}
