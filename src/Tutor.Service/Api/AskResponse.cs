using System.Text.Json.Serialization;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Service.Api;

/// <summary>A reply as it goes over the wire, in the order in which a person reads it.</summary>
internal sealed record AskResponse
{
    public required string Kind { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>True for an answer that a teacher wrote, which <see cref="Note"/> then says; left out for the tutor's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? CheckedByTeacher { get; init; }

    /// <summary>What the text says in the other script, in the student's, marked as an aid to reading; answers only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReadingAid { get; init; }

    /// <summary>The cited sentences of the other language in the student's, marked as a machine's translation; only where a model offers one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Translation { get; init; }

    /// <summary>True where a chat model wrote the text, which <see cref="Note"/> then says; left out for the documents' own sentences.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? WrittenByModel { get; init; }

    /// <summary>The answers to the several questions of a message, as <see cref="Text"/> has them under their labels; only where there are several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WirePart>? Parts { get; init; }

    public required WireQuestion Question { get; init; }

    public required double Confidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WireChoice? Choice { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Truth { get; init; }

    /// <summary>Why the tutor does not answer; refusals only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>What the documents do speak of; refusals only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WireSuggestion>? Suggestions { get; init; }

    public required IReadOnlyList<WireCitation> Citations { get; init; }

    /// <summary>The passages weighed, best first; only where an explanation was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WireRetrieved>? Retrieved { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WireExplanation? Explanation { get; init; }

    public static AskResponse From(Reply reply, bool explain)
    {
        var answer = reply as Answer;
        var refusal = reply as Refusal;
        return new AskResponse
        {
            Kind = refusal is null ? "answer" : "refusal",
            Language = reply.Language.Code(),
            Text = reply.Text,
            Note = answer?.Note,
            CheckedByTeacher = answer?.CheckedAnswer is null ? null : true,
            ReadingAid = answer?.ReadingAid,
            Translation = answer?.Translation,
            WrittenByModel = answer is { IsWrittenByModel: true } ? true : null,
            Parts = answer is { Parts.Count: > 0 } ? [.. answer.Parts.Select(WirePart.From)] : null,
            Question = new WireQuestion(reply.Question.Type.Code(), reply.Question.Marks, reply.Question.Script),
            Confidence = reply.Confidence,
            Choice = WireChoice.From(answer?.Choice),
            Truth = answer?.Truth,
            Reason = refusal is null ? null : Code(refusal.Reason),
            Suggestions = refusal is null
                ? null
                : [.. refusal.Suggestions.Select(near => new WireSuggestion(near.Label, near.Document, near.Paragraph, near.Url, near.ReadingAid))],
            Citations = answer is null ? [] : [.. answer.Citations.Select(citation => WireCitation.From(citation.Number, citation.Quote))],
            Retrieved = explain
                ? [.. reply.Retrieved.Select(found => new WireRetrieved(found.Document, found.Paragraph, found.Score, found.Text))]
                : null,
            Explanation = explain ? WireExplanation.From(reply.Explanation) : null,
        };
    }

    /// <summary>What an examination gets where a program gets an error; neither answer nor refusal.</summary>
    public static AskResponse Fault(string text) => new()
    {
        Kind = "error",
        Language = "",
        Text = text,
        Question = new WireQuestion("", 0, ""),
        Confidence = 0,
        Citations = [],
    };

    private static string Code(RefusalReason reason)
    {
        var name = reason.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

internal sealed record WireQuestion(string Type, int Marks, string Script);

/// <param name="Index">From 0, as printed.</param>
internal sealed record WireChoice(int Index, string Text)
{
    public static WireChoice? From(Choice? choice) => choice is null ? null : new(choice.Index, choice.Text);
}

/// <param name="Label">The number or letter of the question, as asked.</param>
internal sealed record WirePart(
    string Label,
    string Text,
    bool Answered,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WireChoice? Choice,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Truth)
{
    public static WirePart From(AnswerPart part) => new(part.Label, part.Text, part.IsAnswered, WireChoice.From(part.Choice), part.Truth);
}

/// <param name="ReadingAid">The label in the student's script, where it is not.</param>
internal sealed record WireSuggestion(
    string Label,
    string Document,
    int Paragraph,
    string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReadingAid = null);

/// <param name="Quote">The whole paragraph, word for word.</param>
/// <param name="Evidence">The parts of <paramref name="Quote"/> that carry the answer, in UTF-16 units.</param>
internal sealed record WireCitation(
    int Number,
    string Document,
    string Title,
    string? Section,
    int Paragraph,
    string Quote,
    IReadOnlyList<WireSpan> Evidence,
    string Url)
{
    public static WireCitation From(int number, Quote quote) => new(
        number,
        quote.Document.Id,
        quote.Document.Title,
        quote.Passage.Section,
        quote.Passage.Number,
        quote.Text,
        [.. quote.Evidence.Select(range => new WireSpan(range.Start, range.Length))],
        quote.Url);
}

internal sealed record WireSpan(int Start, int Length);

internal sealed record WireRetrieved(string Document, int Paragraph, double Score, string Text);

internal sealed record WireExplanation(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<WireExplanation>? Details)
{
    public static WireExplanation From(Explanation explanation) => new(
        explanation.Text,
        explanation.Value,
        explanation.Details.Count == 0 ? null : [.. explanation.Details.Select(From)]);
}
