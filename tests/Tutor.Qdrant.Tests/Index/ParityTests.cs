using System.Text.Json;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;
using Tutor.Qdrant.Rest;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

/// <summary>The examination of the product's library, asked with Qdrant in the embedded index's place.</summary>
public sealed class ParityTests(ITestOutputHelper output)
{
    private static readonly string Knowledge = Path.Combine(AppContext.BaseDirectory, "knowledge");

    [Fact]
    public async Task EveryQuestionFindsThePassagesOfTheEmbeddedIndexInItsOrder()
    {
        await using var server = await StandInQdrant.StartAsync();
        var options = new QdrantOptions { Url = server.Url };
        await CompareAsync(options, exact: true);
        var points = server[options.Collection].Points.Values;
        output.WriteLine($"{points.Count()} passages with {points.Average(point => point.Sparse["terms"].Indices.Length):F0} values and {points.Average(point => point.Payload.ToJsonString().Length):F0} characters of payload each");
    }

    [Fact]
    public async Task EveryQuestionFindsThemInARunningQdrant()
    {
        var options = RealQdrant.Options($"tutor-test-{Guid.NewGuid():N}");
        try
        {
            await CompareAsync(options, exact: false);
        }
        finally
        {
            using var server = new RestServer(Connection.Open(options), options);
            foreach (var collection in await server.ListCollectionsAsync(CancellationToken.None))
                if (collection.StartsWith(options.Collection + "-", StringComparison.Ordinal))
                    await server.DropAsync(collection, CancellationToken.None);
        }
    }

    private async Task CompareAsync(QdrantOptions options, bool exact)
    {
        var glossary = Glossary.Load(Path.Combine(Knowledge, "glossary"));
        var library = await LibraryStore.ReadFolderAsync(Knowledge, CancellationToken.None);
        var analyzer = new PassageAnalyzer(glossary);
        using var embedded = new EmbeddedPassageIndex(analyzer);
        await embedded.UpdateAsync(library, CancellationToken.None);
        using var server = new RestServer(Connection.Open(options), options);
        using var qdrant = new QdrantPassageIndex(server, analyzer, options);
        await qdrant.UpdateAsync(library, CancellationToken.None);

        var both = new ComparedIndex(embedded, qdrant);
        var withEmbedded = new DocumentTutor(new FixedLibrary(library), embedded, new LibraryAnalysis(glossary));
        var withQdrant = new DocumentTutor(new FixedLibrary(library), both, new LibraryAnalysis(glossary));
        var questions = File.ReadLines(Path.Combine(Knowledge, "exams", "russian-revolution.jsonl"))
            .Select(line => JsonSerializer.Deserialize<ExamQuestion>(line, JsonSerializerOptions.Web)!).ToList();
        foreach (var question in questions)
        {
            var request = new AskRequest(question.Question, question.History ?? [], question.Marks);
            var expected = await withEmbedded.AskAsync(request, CancellationToken.None);
            var given = await withQdrant.AskAsync(request, CancellationToken.None);
            if (exact)
                given.Text.ShouldBe(expected.Text, question.Id);
            given.Retrieved.Select(passage => passage.Passage).Take(3).ShouldBe(expected.Retrieved.Select(passage => passage.Passage).Take(3), question.Id);
        }

        output.WriteLine($"{questions.Count} questions, {both.Searches} searches, largest difference of a score {both.LargestDifference:E1} of it");
        questions.Count.ShouldBe(181);
        both.Searches.ShouldBeGreaterThanOrEqualTo(170);
        both.OtherFirstThree.ShouldBe(0);
        // A running server adds up in another order, so that near the end two that are all but equal may change places.
        both.OtherCandidates.ShouldBeLessThanOrEqualTo(exact ? 0 : both.Searches / 10);
        both.LargestDifference.ShouldBeLessThan(exact ? 1e-5 : 1e-3);
    }

    private sealed record ExamQuestion(string Id, string Question, int Marks, IReadOnlyList<string>? History);

    private sealed record FixedLibrary(Library Current) : ILibrary;

    /// <summary>Answers from the second, and notes how far it is from the first.</summary>
    private sealed class ComparedIndex(IPassageIndex first, IPassageIndex second) : IPassageIndex
    {
        public int Searches { get; private set; }

        public int OtherFirstThree { get; private set; }

        public int OtherCandidates { get; private set; }

        public double LargestDifference { get; private set; }

        public async Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation)
        {
            var expected = await first.FindAsync(query, count, cancellation);
            var found = await second.FindAsync(query, count, cancellation);
            Searches++;
            OtherFirstThree += Same(expected.Take(3), found.Take(3)) ? 0 : 1;
            OtherCandidates += Same(expected, found) ? 0 : 1;
            foreach (var (one, other) in expected.Zip(found))
                LargestDifference = Math.Max(LargestDifference, Math.Abs(one.Score - other.Score) / one.Score);
            return found;
        }

        public Task UpdateAsync(Library library, CancellationToken cancellation) => throw new NotSupportedException();

        // Qdrant adds up in single precision: two whose scores are equal in it may stand in either order.
        private const double Tie = 1e-5;

        private static bool Same(IEnumerable<Candidate> one, IEnumerable<Candidate> other) =>
            one.Count() == other.Count() && one.Zip(other).All(pair => pair.First.Passage == pair.Second.Passage || Math.Abs(pair.First.Score - pair.Second.Score) <= Tie * pair.First.Score);
    }
}
