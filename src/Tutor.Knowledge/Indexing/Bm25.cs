namespace Tutor.Knowledge.Indexing;

/// <summary>BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with Lucene's idf, which is never negative.</summary>
internal static class Bm25
{
    public static double Idf(int passages, int holding) => Math.Log(1 + (passages - holding + 0.5) / (holding + 0.5));

    public static double Saturation(double frequency, double length, double averageLength, double k1, double b) =>
        frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length / averageLength));
}
