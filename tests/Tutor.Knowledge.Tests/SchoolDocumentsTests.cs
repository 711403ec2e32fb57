using Tutor.Knowledge.Repair;
using Tutor.Language;

namespace Tutor.Knowledge.Tests;

public sealed class SchoolDocumentsTests
{
    [Fact]
    public async Task EveryPassageStandsInItsFileWordForWord()
    {
        var library = await SchoolDocuments.ReadAsync();
        foreach (var document in library.Documents)
        {
            var text = WhiteSpace.Collapse(SchoolDocuments.Text(document.Id + ".txt"));
            foreach (var passage in document.Passages)
                text.ShouldContain(WhiteSpace.Collapse(passage.Text), Case.Sensitive);
        }
    }

    [Fact]
    public async Task EverySentenceLiesInItsPassageInOrder()
    {
        var library = await SchoolDocuments.ReadAsync();
        foreach (var passage in library.Documents.SelectMany(document => document.Passages))
        {
            passage.Sentences.ShouldNotBeEmpty();
            var end = 0;
            foreach (var sentence in passage.Sentences)
            {
                sentence.Start.ShouldBeGreaterThanOrEqualTo(end);
                sentence.Length.ShouldBeGreaterThan(0);
                end = sentence.End;
            }

            end.ShouldBeLessThanOrEqualTo(passage.Text.Length);
        }
    }

    [Fact]
    public async Task TheDocumentsHaveTheParagraphsThatATeacherCounts()
    {
        var library = await SchoolDocuments.ReadAsync();
        library.Documents.Select(document => (document.Id, document.Language, document.Passages.Count)).ShouldBe(
        [
            ("november-revolution.bn", LanguageTag.Bengali, 9),
            ("october-revolution.bn", LanguageTag.Bengali, 81),
            ("russian-revolution.hi", LanguageTag.Hindi, 28),
        ]);
        foreach (var document in library.Documents)
            document.Passages.Select(passage => passage.Number).ShouldBe(Enumerable.Range(1, document.Passages.Count));
    }

    [Fact]
    public async Task NothingReadableIsTakenForGarbled()
    {
        var library = await SchoolDocuments.ReadAsync();
        library.Notices.ShouldAllBe(notice => notice.Kind == NoticeKind.Repaired);
        library.Documents.SelectMany(document => document.Blocks).OfType<AsideBlock>().Select(aside => (aside.Text, aside.Kind)).ShouldBe(
        [
            ("লিও ট্রটস্কি", AsideKind.Caption),
            ("কেরেনিস্কি", AsideKind.Caption),
            ("বন্ধ", AsideKind.PageJunk),
        ]);
    }
}
