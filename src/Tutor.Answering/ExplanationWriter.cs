using System.Globalization;
using Tutor.Answering.Evidence;
using Tutor.Answering.Grounding;
using Tutor.Answering.Reading;

namespace Tutor.Answering;

/// <summary>Tells a teacher how a reply came about.</summary>
internal static class ExplanationWriter
{
    private const int PassagesTold = 3;

    public static Explanation Write(Finding found) => new(
        found.Draft is null ? $"Refused: {found.Reason}" : "Answered",
        Math.Round(found.Confidence, 3),
        [
            ReadAs(found.Question),
            new Explanation("Looked for", null, [.. found.Terms.Select(Term)]),
            new Explanation("Found", null, [.. found.Ranked.Take(PassagesTold).Select(evidence => Passage(evidence, found.Terms))]),
            .. found.Model is { } model ? [Model(model)] : (Explanation[])[],
        ]);

    private static Explanation Model(ModelUse use) => new(
        use.WroteText ? $"Worded by {use.Model}, every sentence checked against its evidence"
            : $"Not worded by {(use.Model.Length > 0 ? use.Model : "the model")}: {use.Fault?.ToString() ?? "its sentences did not pass the checks"}",
        null,
        [
            .. use.Dropped.OrderBy(pair => pair.Key).Select(pair => new Explanation($"Dropped: {pair.Key}", pair.Value)),
            new Explanation("Calls", use.Calls),
            new Explanation("Tokens read", use.InputTokens),
            new Explanation("Tokens written", use.OutputTokens),
            .. use.Price is { } price ? [new Explanation("Price", (double)price)] : (Explanation[])[],
        ]);

    private static Explanation ReadAs(Question question) =>
        new($"Read as a question of kind {question.Type.Code()} in {question.Language}, {question.Script} letters, {question.Marks} marks{(question.Leans ? ", leaning on the message before" : "")}");

    private static Explanation Term(QuestionTerm term)
    {
        var spellings = term.Spellings.Skip(1).Select(spelling => spelling.Word.Folded).ToList();
        var read = spellings.Count > 0 ? $" read as {string.Join(", ", spellings)}" : "";
        var known = term.Passages == 0 ? "in no passage" : string.Create(CultureInfo.InvariantCulture, $"in {term.Passages} passages");
        return new Explanation($"{term.Surface}{read}, {known}", Math.Round(term.Weight, 2));
    }

    private static Explanation Passage(PassageEvidence evidence, List<QuestionTerm> terms)
    {
        var best = evidence.Best;
        var missing = terms.Where((_, t) => evidence.Terms[t] < 0.3).Select(term => term.Surface).ToList();
        return new Explanation($"{evidence.Passage.Document.Id} paragraph {evidence.Passage.Passage.Number}", Math.Round(evidence.Score, 3),
        [
            new Explanation("Says of the question", Math.Round(evidence.Coverage, 3)),
            new Explanation($"Its best sentence{(best.HasShape ? " (it has the shape of the answer)" : "")}: {best.Span.Of(evidence.Passage.Text.Text)}", Math.Round(best.Score, 3)),
            new Explanation(missing.Count == 0 ? "Nothing is missing" : $"Missing: {string.Join(", ", missing)}"),
        ]);
    }
}
