using System.Security.Cryptography;
using System.Text;
using Tutor.Knowledge;
using Tutor.Service.Hosting;

namespace Tutor.Service.Examination;

/// <summary>Parts questions by the document that answers them, one fold for each document, so that each can be held out.</summary>
internal sealed class DocumentFolds
{
    private readonly string[] _documents;

    /// <exception cref="SettingsException">There are not two documents, so that nothing is left when one is held out.</exception>
    public DocumentFolds(Library library)
    {
        _documents = [.. library.Documents.Select(document => document.Id)];
        if (_documents.Length < 2)
            throw new SettingsException("Cross-validation holds one document out after the other; the library needs two or more.");
    }

    /// <summary>The documents' ids in the order of the library.</summary>
    public IReadOnlyList<string> Documents => _documents;

    /// <summary>The document with which the question is held out: the first that answers it, or one by chance that stays the same.</summary>
    /// <exception cref="SettingsException">The question's paragraph stands in a document that the library does not hold.</exception>
    public string FoldOf(ExamQuestion question) =>
        question.Answerable && question.Gold is [var first, ..] ? DocumentOf(question, first) : _documents[Hash(question.Id) % (uint)_documents.Length];

    /// <summary>
    /// Whether the judge may learn from the question while <paramref name="document"/> is held out: nothing of what answers it
    /// stands there, and the question itself is not graded there.
    /// </summary>
    public bool MayTeach(ExamQuestion question, string document) =>
        FoldOf(question) != document && !(question.Answerable && question.Gold.Any(gold => DocumentOf(question, gold) == document));

    private string DocumentOf(ExamQuestion question, GoldPassage gold)
    {
        // An examination names files without their folder; a document's id has the folder and not the ending.
        var name = Path.ChangeExtension(gold.Doc, null);
        return Array.Find(_documents, document => document == name)
            ?? Array.Find(_documents, document => document.EndsWith($"/{name}", StringComparison.Ordinal))
            ?? throw new SettingsException($"Question {question.Id} has its paragraph in {gold.Doc}, which is no document of this library; cross-validation needs questions to one library.");
    }

    /// <summary>The same on every machine and in every run, which string.GetHashCode is not.</summary>
    private static uint Hash(string id) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
