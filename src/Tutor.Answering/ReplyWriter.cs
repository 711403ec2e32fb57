using Tutor.Answering.Citing;
using Tutor.Answering.Composing;
using Tutor.Answering.Phrases;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering;

/// <summary>Writes the reply to one question from what was found.</summary>
internal static class ReplyWriter
{
    private const int Shown = 10;
    private const int MostSuggestions = 3;

    /// <summary>The answer with its quotes looked up; a refusal where there is no draft, or where a passage of it is gone from the library.</summary>
    public static Reply Write(Finding found, Library library) =>
        found.Draft is not null && Citer.Cite(found.Draft, library) is var (citations, numbers)
            ? Answer(found, found.Draft, citations, numbers)
            : Refuse(found with { Draft = null });

    public static Refusal Refuse(Finding found) => new()
    {
        Language = found.Question.Language,
        Question = found.Question.Summary,
        Reason = found.Reason,
        Text = TutorPhrases.In(found.Question.Language, found.Reason switch
        {
            RefusalReason.NothingAsked => "refuse.nothing-asked",
            RefusalReason.EmptyLibrary => "refuse.empty-library",
            RefusalReason.NotAQuestionForTheDocuments => "refuse.not-a-question",
            _ => "refuse.not-in-sources",
        }),
        Suggestions = found.Reason == RefusalReason.NotInSources ? Suggestions(found.Question.Language, [found]) : [],
        Confidence = found.Confidence,
        Retrieved = Retrieved([found]),
        Features = found.Features,
        Explanation = ExplanationWriter.Write(found),
    };

    /// <summary>What is said beside the answer; null when there is nothing to say.</summary>
    public static string? Note(Finding found, Draft draft)
    {
        var notes = new[] { draft.Note, LanguageNote.Of(found.Question, draft, found.Ranked), draft.Wording.Count > 0 ? TutorPhrases.In(found.Question.Language, "note.worded") : null }.OfType<string>().ToList();
        return notes.Count > 0 ? string.Join(' ', notes) : null;
    }

    /// <summary>The sections that come nearest to what was asked.</summary>
    public static List<Suggestion> Suggestions(LanguageTag language, IEnumerable<Finding> found) => [.. found
        .SelectMany(one => one.Ranked)
        .Where(evidence => evidence.Coverage > 0.15)
        .DistinctBy(evidence => (evidence.Passage.Document.Id, evidence.Passage.Passage.Section))
        .Take(MostSuggestions)
        .Select(evidence => new Suggestion(
            evidence.Passage.Passage.Section ?? evidence.Passage.Document.Title,
            evidence.Passage.Document.Id,
            evidence.Passage.Passage.Number,
            $"/sources/{evidence.Passage.Document.Id}#p{evidence.Passage.Passage.Number}",
            ReadingAid.OfHeading(language, evidence.Passage.Passage.Section ?? evidence.Passage.Document.Title)))];

    /// <summary>The passages that were weighed, best first; one that was weighed for several questions by the best of them.</summary>
    public static List<RetrievedPassage> Retrieved(IEnumerable<Finding> found) => [.. found
        .SelectMany(one => one.Ranked.Take(Shown))
        .OrderByDescending(evidence => evidence.Score)
        .DistinctBy(evidence => evidence.Passage)
        .Take(Shown)
        .Select(evidence => new RetrievedPassage(
            evidence.Passage.Passage.Id,
            evidence.Passage.Document.Id,
            evidence.Passage.Passage.Number,
            Math.Round(evidence.Score, 4),
            evidence.Passage.Passage.Text))];

    private static Answer Answer(Finding found, Draft draft, IReadOnlyList<Citation> citations, IReadOnlyList<int> numbers) => new()
    {
        Language = found.Question.Language,
        Question = found.Question.Summary,
        Text = AnswerText.Write(draft, numbers),
        Note = Note(found, draft),
        SourcesDisagree = draft.SourcesDisagree,
        ReadingAid = ReadingAid.Of(found.Question.Language, draft, numbers),
        Translation = TranslatedQuotes.Of(found.Question.Language, [(draft, numbers)]),
        Model = found.Model,
        Choice = draft.Choice,
        Truth = draft.Truth,
        Citations = citations,
        Confidence = found.Confidence,
        Retrieved = Retrieved([found]),
        Features = found.Features,
        Explanation = ExplanationWriter.Write(found),
    };
}
