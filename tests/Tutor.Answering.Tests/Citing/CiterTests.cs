using Tutor.Answering.Citing;
using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Tests.Composing;
using Tutor.Knowledge;

namespace Tutor.Answering.Tests.Citing;

public sealed class CiterTests(TinyLibrary library)
{
    private Library Library => library.Tutor.Library;

    [Fact]
    public void PiecesOfOnePassageShareACitationAndCitationsAreNumberedByTheirFirstPiece()
    {
        var (tea, bees) = (Passage(TinyLibrary.Tea, 1), Passage(TinyLibrary.Bees, 1));

        var (citations, numbers) = Citer.Cite(new Draft([Sentence(bees, 1), Sentence(tea, 0), Sentence(bees, 0)]), Library).ShouldNotBeNull();

        numbers.ShouldBe([1, 2, 1]);
        citations.Select(citation => (citation.Number, citation.Quote.Document.Id)).ShouldBe([(1, TinyLibrary.Bees), (2, TinyLibrary.Tea)]);
        citations[0].Quote.Text.ShouldBe(Library.FindDocument(TinyLibrary.Bees)!.Passages[0].Text);
        citations[0].Quote.Evidence.Select(range => range.Of(citations[0].Quote.Text)).ShouldBe(["रानी रोज़ 2,000 अंडे देती है।", "एक छत्ते में एक ही रानी होती है।"]);
    }

    [Fact]
    public void APassageThatIsGoneFromTheLibraryIsNotQuoted()
    {
        var now = new Library([Library.FindDocument(TinyLibrary.Tea)!], []);
        Citer.Cite(new Draft([Sentence(Passage(TinyLibrary.Bees, 1), 0)]), now).ShouldBeNull();
        Citer.Cite(new Draft([Sentence(Passage(TinyLibrary.Tea, 1), 0), Sentence(Passage(TinyLibrary.Bees, 1), 0)]), now).ShouldBeNull();
    }

    [Fact]
    public void APassageWhoseWordsAreOthersNowIsNotQuoted()
    {
        var document = Library.FindDocument(TinyLibrary.Bees)!;
        var changed = document.Passages[0] with { Text = document.Passages[0].Text.Replace("2,000", "9,000", StringComparison.Ordinal) };
        var now = new Library([new Document(document.Id, document.Title, document.Language, null, [new PassageBlock(changed)], [])], []);
        Citer.Cite(new Draft([Sentence(Passage(TinyLibrary.Bees, 1), 1)]), now).ShouldBeNull();
    }

    [Fact]
    public async Task ADocumentThatIsGoneWhileTheIndexStillHoldsItIsNeverQuoted()
    {
        var now = new Library([Library.FindDocument(TinyLibrary.Tea)!], []);
        var reply = await library.Tutor.WithStaleIndex(now).AskAsync(new AskRequest("कार्ल फ़्रिश को नोबेल पुरस्कार कब मिला?", []), CancellationToken.None);
        reply.ShouldBeOfType<Refusal>(reply.Text).Retrieved.ShouldAllBe(passage => passage.Document == TinyLibrary.Tea);
    }

    [Fact]
    public async Task AnEmptyLibraryIsSaidToBeEmpty()
    {
        var reply = await library.Tutor.WithStaleIndex(Library.Empty).AskAsync(new AskRequest("प्रथम विश्व युद्ध कब हुआ?", []), CancellationToken.None);
        reply.ShouldBeOfType<Refusal>().Reason.ShouldBe(RefusalReason.EmptyLibrary);
    }

    private PassageEvidence Passage(string document, int number)
    {
        var passage = library.Tutor.Analyzed.Passages.Single(one => one.Document.Id == document && one.Passage.Number == number);
        var sentences = passage.Passage.Sentences.Select((span, index) => new SentenceEvidence(index, span, 1, 1, [], false)).ToList();
        return new PassageEvidence(passage, 1, 1, [], sentences) { WordWeights = new double[passage.Text.Words.Count] };
    }

    private static DraftPiece Sentence(PassageEvidence evidence, int index) => new(evidence, evidence.Sentences[index].Span);
}
