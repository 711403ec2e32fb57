using Tutor.Answering.Phrases;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>An answer that a teacher wrote to one question. It names its passages; their words are looked up like any quote's.</summary>
/// <param name="Id">The id under which it is kept.</param>
/// <param name="Question">The question that it answers, standing alone.</param>
/// <param name="Text">Markdown with markers [1], [2] … that name the citations.</param>
/// <param name="Citations">By number, from 1. At least one.</param>
public sealed record CheckedAnswer(Guid Id, string Question, LanguageTag Language, string Text, IReadOnlyList<CheckedCitation> Citations)
{
    /// <summary>The answer as a student gets it, with its quotes looked up and a note that says who checked it.</summary>
    /// <param name="question">How the student's question was understood.</param>
    /// <returns>Null when the library does not hold a passage (any more).</returns>
    public Answer? In(Library library, QuestionSummary question)
    {
        var citations = new List<Citation>();
        foreach (var cited in Citations)
        {
            if (library.Quote(cited.Passage, cited.Evidence) is not { } quote)
                return null;
            citations.Add(new Citation(cited.Number, quote));
        }

        return new Answer
        {
            Language = Language,
            Question = question,
            Text = Text,
            Note = TutorPhrases.In(Language, "note.checked"),
            CheckedAnswer = Id,
            Citations = citations,
            Confidence = 1,
            Retrieved = [.. citations.Select(citation => citation.Quote).Select(quote => new RetrievedPassage(quote.Passage.Id, quote.Document.Id, quote.Passage.Number, 1, quote.Text))],
            Explanation = new Explanation($"A teacher's answer to the same question was used: {Id}", null, [new Explanation($"The question that the teacher answered: {Question}")]),
        };
    }
}

/// <param name="Evidence">The parts of the passage that carry the answer.</param>
public sealed record CheckedCitation(int Number, PassageId Passage, IReadOnlyList<TextSpan> Evidence);
