using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Composing;

/// <summary>Composes answers from the documents' own sentences, without a model.</summary>
internal static class Composer
{
    /// <param name="ranked">Best first; at least one.</param>
    /// <returns>Null when the evidence, good as it is, decides nothing that was asked.</returns>
    public static Draft? Compose(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library) => question.Type switch
    {
        QuestionType.MultipleChoice => ChoiceComposer.Compose(question, ranked, library),
        QuestionType.TrueFalse => TruthComposer.Compose(question, terms, ranked, library.Glossary),
        QuestionType.FillBlank => BlankComposer.Compose(question, terms, ranked) ?? FromSentences(question, terms, ranked, library),
        _ when Disagreement.Find(question, terms, ranked, library) is { } accounts => AccountsComposer.Compose(question, accounts),
        QuestionType.List => ListComposer.Compose(question, ranked, library) ?? FromSentences(question, terms, ranked, library),
        QuestionType.Compare => ComparisonComposer.Compose(question, terms, ranked) ?? FromSentences(question, terms, ranked, library),
        _ => FromSentences(question, terms, ranked, library),
    };

    private static Draft FromSentences(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        var passages = SentenceSelector.Passages(question, terms, ranked, AnswerLength.Passages(question.Marks));
        var pieces = question.Marks <= 1 && passages.Count == 1
            ? ShortAnswer.Compose(question, terms, passages[0], library.Glossary)
            : SentenceSelector.Sentences(passages, question.Words);
        return new Draft([.. pieces.Select(piece => piece with { Keys = KeyFinder.Find(question, terms, piece.Evidence, piece.Span, passages[0], library.Glossary) })])
        {
            AsList = ByPassage(question, pieces),
            Note = question.AsksForDisagreement && passages.Count > 1 ? TutorPhrases.In(question.Language, "note.accounts") : null,
        };
    }

    /// <summary>Points stand on lines of their own where several paragraphs give them, or where they were a list in the source.</summary>
    private static bool ByPassage(Question question, List<DraftPiece> pieces) =>
        pieces.Count > 1 && question.Marks > 1
        && (pieces.Exists(piece => piece.Evidence.Passage.Passage.FirstItem is not null) || pieces.Select(piece => piece.Evidence).Distinct().Count() > 1);
}
