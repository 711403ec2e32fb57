using Tutor.Answering.Citing;
using Tutor.Answering.Composing;
using Tutor.Answering.Grounding;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Knowledge;

namespace Tutor.Answering;

/// <summary>Writes one reply to the several questions of a message: each under its number, with citations that are numbered through.</summary>
internal static class PartsReplyWriter
{
    // Marks are 1 to 20.
    private const int MostMarks = 20;

    /// <summary>An answer that says of each question without evidence, in its place, that there is none; a refusal when no question has any.</summary>
    public static Reply Write(Message message, IReadOnlyList<(MessagePart Part, Finding Finding)> parts, Library library)
    {
        var drafts = parts.Select(part => part.Finding.Draft).OfType<Draft>().ToList();
        return drafts.Count > 0 && Citer.Cite(new Draft([.. drafts.SelectMany(draft => draft.Pieces)]), library) is var (citations, numbers)
            ? Answer(message, parts, citations, numbers)
            : Refuse(message, parts);
    }

    private static Answer Answer(Message message, IReadOnlyList<(MessagePart Part, Finding Finding)> parts, IReadOnlyList<Citation> citations, IReadOnlyList<int> numbers)
    {
        var written = new List<AnswerPart>();
        var aids = new List<string>();
        var translated = new List<(Draft, IReadOnlyList<int>)>();
        var first = 0;
        foreach (var (part, found) in parts)
        {
            if (found.Draft is not { } draft)
            {
                written.Add(new AnswerPart(part.Label, TutorPhrases.In(message.Whole.Language, found.Reason == RefusalReason.NotInSources ? "part.not-in-sources" : "part.not-a-question"), false));
                continue;
            }

            var own = numbers.Skip(first).Take(draft.Pieces.Count).ToList();
            first += draft.Pieces.Count;
            translated.Add((draft, own));
            written.Add(new AnswerPart(part.Label, AnswerText.Write(draft, own), true, draft.Choice, draft.Truth));
            if (ReadingAid.TextOf(message.Whole.Language, draft, own) is { } aid)
                aids.Add(Labelled(part.Label, aid));
        }

        return new Answer
        {
            Language = message.Whole.Language,
            Question = Summary(message, parts),
            Text = string.Join("\n\n", written.Select(part => Labelled(part.Label, part.Text))),
            Parts = written,
            Note = Note(message, parts),
            SourcesDisagree = parts.Any(part => part.Finding.Draft is { SourcesDisagree: true }),
            ReadingAid = aids.Count > 0 ? ReadingAid.Under(message.Whole.Language, string.Join("\n\n", aids)) : null,
            Translation = TranslatedQuotes.Of(message.Whole.Language, translated),
            Model = ModelUse.Together(parts.Select(part => part.Finding.Model)),
            Citations = citations,
            Confidence = parts.Average(part => part.Finding.Confidence),
            Retrieved = ReplyWriter.Retrieved(parts.Select(part => part.Finding)),
            Explanation = Explain(parts),
        };
    }

    /// <summary>A list begins a line of its own.</summary>
    private static string Labelled(string label, string text) => $"**({label})**{(text.StartsWith('-') ? '\n' : ' ')}{text}";

    private static Refusal Refuse(Message message, IReadOnlyList<(MessagePart Part, Finding Finding)> parts)
    {
        var reason = parts.Any(part => part.Finding.Reason == RefusalReason.NotInSources) ? RefusalReason.NotInSources : parts[0].Finding.Reason;
        return ReplyWriter.Refuse(new Finding(message.Whole, [], [], parts.Average(part => part.Finding.Confidence), null, reason)) with
        {
            Question = Summary(message, parts),
            Suggestions = reason == RefusalReason.NotInSources ? ReplyWriter.Suggestions(message.Whole.Language, parts.Select(part => part.Finding)) : [],
            Retrieved = ReplyWriter.Retrieved(parts.Select(part => part.Finding)),
            Explanation = Explain(parts),
        };
    }

    /// <summary>The kind of the first question, and the marks of all of them.</summary>
    private static QuestionSummary Summary(Message message, IReadOnlyList<(MessagePart Part, Finding Finding)> parts) => message.Whole.Summary with
    {
        Type = parts[0].Finding.Question.Type,
        Marks = message.Whole.Request.Marks ?? Math.Min(MostMarks, parts.Sum(part => part.Finding.Question.Marks)),
    };

    /// <summary>What is to be said beside each answer, once, under the numbers of the questions that it is said of.</summary>
    private static string? Note(Message message, IReadOnlyList<(MessagePart Part, Finding Finding)> parts)
    {
        var notes = parts
            .Where(part => part.Finding.Draft is not null)
            .Select(part => (part.Part.Label, Note: ReplyWriter.Note(part.Finding, part.Finding.Draft!)))
            .Where(part => part.Note is not null)
            .GroupBy(part => part.Note)
            .Select(said => $"{string.Join(", ", said.Select(part => $"({part.Label})"))} {said.Key}")
            .ToList();
        if (message.LeftOut > 0)
            notes.Add(TutorPhrases.In(message.Whole.Language, "parts.too-many", message.Parts.Count));
        return notes.Count > 0 ? string.Join(' ', notes) : null;
    }

    private static Explanation Explain(IReadOnlyList<(MessagePart Part, Finding Finding)> parts) => new(
        $"Answered {parts.Count(part => part.Finding.Draft is not null)} of {parts.Count} questions, one by one",
        null,
        [.. parts.Select(part => Explain(part.Part, part.Finding))]);

    private static Explanation Explain(MessagePart part, Finding found)
    {
        var told = ExplanationWriter.Write(found);
        return told with { Text = $"({part.Label}) {told.Text}" };
    }
}
