using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Tests.Mapping;

public sealed class SparseBm25Tests
{
    [Fact]
    public void APassagesValuesAreTheSaturationOfBm25()
    {
        var bm25 = new SparseBm25(new EmbeddedIndexOptions { Stem = { K1 = 1.2, B = 0.75 } });
        var terms = CountedTerms.Of([new(SearchField.Stem, "tsar"), new(SearchField.Stem, "tsar"), new(SearchField.Stem, "falls")]);
        var vector = bm25.OfPassage(terms, new FieldAverages([4, 1, 1, 1, 1]));

        // norm: 1.2 * (0.25 + 0.75 * 3/4) = 0.975; twice: 2 * 2.2 / 2.975; once: 2.2 / 1.975
        ValueOf(vector, SearchField.Stem, "tsar").ShouldBe(1.478992f, 1e-5f);
        ValueOf(vector, SearchField.Stem, "falls").ShouldBe(1.113924f, 1e-5f);
        vector.Indices.ShouldBeInOrder();
    }

    [Fact]
    public void AQuerysValuesAreItsWeightsTimesTheFields()
    {
        var bm25 = new SparseBm25(new EmbeddedIndexOptions { Stem = { Weight = 2 }, Gram = { Weight = 0 } });
        var vector = bm25.OfQuery([new(SearchField.Stem, "tsar", 1.5), new(SearchField.Stem, "tsar", 1), new(SearchField.Gram, "tsa", 1), new(SearchField.Heading, "tsar", 1)]);
        vector.Indices.Length.ShouldBe(2);
        ValueOf(vector, SearchField.Stem, "tsar").ShouldBe(5);
        ValueOf(vector, SearchField.Heading, "tsar").ShouldBe(0.5f);
    }

    [Fact]
    public void APassageWithoutTermsIsCountedAllTheSame()
    {
        var vector = new SparseBm25(new EmbeddedIndexOptions()).OfPassage(CountedTerms.Of([]), new FieldAverages([1, 1, 1, 1, 1]));
        vector.Indices.ShouldBe([TermDimension.NoTerm]);
    }

    // Collections live longer than programs: a term that falls on another dimension is found no more.
    [Fact]
    public void DimensionsStayWhatTheyAre()
    {
        TermDimension.Of(SearchField.Stem, "বিপ্লব").ShouldBe(1340574122u);
        TermDimension.Of(SearchField.Sound, "বিপ্লব").ShouldNotBe(TermDimension.Of(SearchField.Stem, "বিপ্লব"));
    }

    [Fact]
    public void TermsSpreadOverTheDimensions()
    {
        var dimensions = Enumerable.Range(0, 200_000).Select(i => TermDimension.Of(SearchField.Gram, $"g{i}")).ToList();
        // Among n of 2^32, n²/2/2^32 pairs meet by chance: 4.7 here.
        (dimensions.Count - dimensions.Distinct().Count()).ShouldBeLessThan(20);
        dimensions.Count(dimension => dimension < uint.MaxValue / 2).ShouldBeInRange(99_000, 101_000);
    }

    private static float ValueOf(SparseVector vector, SearchField field, string text) =>
        vector.Values[Array.IndexOf(vector.Indices, TermDimension.Of(field, text))];
}
