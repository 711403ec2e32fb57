using System.ComponentModel;
using Microsoft.SemanticKernel;
using Tutor.Answering;
using Tutor.Knowledge;

namespace Tutor.Models.Sdk;

/// <summary>What the tutor can do for other agents. Every quote is looked up in the library, as everywhere.</summary>
public sealed class TutorPlugin(PassageSearch search, ILibrary library, ITutor tutor)
{
    private const int MostPassages = 20;

    [KernelFunction("search_documents")]
    [Description("Finds paragraphs of the school's documents, best first. Bengali or Hindi, in native or Latin letters.")]
    public async Task<IReadOnlyList<QuotedParagraph>> SearchAsync(
        [Description("What to look for, in the words of a student")] string text,
        [Description("How many paragraphs at most, 1 to 20")] int count = 5,
        CancellationToken cancellation = default) =>
        [.. (await search.FindAsync(text, Math.Clamp(count, 1, MostPassages), cancellation)).Select(QuotedParagraph.Of)];

    [KernelFunction("quote_paragraph")]
    [Description("One paragraph of a document, word for word; nothing when there is none of that number.")]
    public QuotedParagraph? Quote(
        [Description("The document's id, as the search gives it")] string document,
        [Description("The number of the paragraph, from 1")] int paragraph) =>
        library.Current is var current
        && current.FindDocument(document) is { } found
        && found.Passages.FirstOrDefault(passage => passage.Number == paragraph) is { } passage
        && current.Quote(passage.Id, []) is { } quote ? QuotedParagraph.Of(quote) : null;

    [KernelFunction("ask_tutor")]
    [Description("The tutor's checked answer to an examination question with its sources, or its refusal when the documents hold none.")]
    public async Task<TutorReply> AskAsync([Description("The question in Bengali or Hindi")] string question, CancellationToken cancellation = default)
    {
        var reply = await tutor.AskAsync(new AskRequest(question, []), cancellation);
        return new TutorReply(reply is Answer, reply.Text, reply is Answer answer ? [.. answer.Citations.Select(citation => QuotedParagraph.Of(citation.Quote))] : []);
    }
}

/// <param name="Text">Word for word.</param>
/// <param name="Url">Opens the document at the paragraph.</param>
public sealed record QuotedParagraph(string Document, string Title, int Paragraph, string Text, string Url)
{
    internal static QuotedParagraph Of(Quote quote) => new(quote.Document.Id, quote.Document.Title, quote.Passage.Number, quote.Text, quote.Url);
}

/// <param name="Sources">In the order of the markers [1], [2] … in the text; empty for a refusal.</param>
public sealed record TutorReply(bool Answered, string Text, IReadOnlyList<QuotedParagraph> Sources);
