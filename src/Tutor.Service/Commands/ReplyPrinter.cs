using System.Globalization;
using Spectre.Console;
using Tutor.Channels.Rendering;
using Tutor.Language;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary>A reply for a person at a terminal: the answer, then each paragraph with its evidence in bold.</summary>
internal static class ReplyPrinter
{
    public static void Print(AskResponse reply, IAnsiConsole console)
    {
        console.WriteLine(reply.Text);
        if (reply.Note is { } note)
            console.MarkupLineInterpolated($"[italic]{note}[/]");
        if (reply.ReadingAid is { } aid)
            console.MarkupLineInterpolated($"\n[dim]{aid}[/]");
        foreach (var citation in reply.Citations)
            PrintCitation(citation, console);
        if (reply.Suggestions is { Count: > 0 } suggestions)
            PrintSuggestions(suggestions, LanguageTags.Parse(reply.Language) ?? LanguageTag.Bengali, console);
        if (reply.Explanation is { } explanation)
            PrintExplanation(reply, explanation, console);
    }

    private static void PrintSuggestions(IReadOnlyList<WireSuggestion> suggestions, LanguageTag language, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[italic]{Labels.DocumentsSpeakOf(language)}[/]");
        foreach (var near in suggestions)
        {
            var aid = near.ReadingAid is { } heading ? $" {Labels.InTheOtherLanguage(language, heading)}" : "";
            console.MarkupLineInterpolated($"  [dim]→[/] {near.Label}{aid} · {Labels.Paragraph(language, near.Paragraph)}  [dim]{near.Url}[/]");
        }
    }

    private static void PrintCitation(WireCitation citation, IAnsiConsole console)
    {
        console.WriteLine();
        var section = citation.Section is null ? "" : $" · {citation.Section}";
        console.MarkupLineInterpolated($"[bold][[{citation.Number}]][/] {citation.Title}{section} · ¶ {citation.Paragraph}  [dim]{citation.Url}[/]");
        console.MarkupLine("    “" + Emphasised(citation) + "”");
    }

    private static string Emphasised(WireCitation citation)
    {
        var position = 0;
        var text = "";
        foreach (var range in citation.Evidence.OrderBy(range => range.Start).Where(range => range.Length > 0))
        {
            // Ranges may overlap; each word is printed once.
            var start = Math.Max(range.Start, position);
            var end = Math.Max(range.Start + range.Length, position);
            text += Markup.Escape(citation.Quote[position..start]);
            if (end > start)
                text += $"[bold]{Markup.Escape(citation.Quote[start..end])}[/]";
            position = end;
        }

        return text + Markup.Escape(citation.Quote[position..]);
    }

    private static void PrintExplanation(AskResponse reply, WireExplanation explanation, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reply.Kind} · {reply.Question.Type} · {reply.Question.Marks} marks · {reply.Question.Script} · confidence {reply.Confidence:F2}"));
        var tree = new Tree(Label(explanation));
        Add(tree, explanation);
        console.Write(tree);
        foreach (var (found, place) in (reply.Retrieved ?? []).Select((found, i) => (found, i + 1)))
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{place,3}. {found.Score,8:F3}  {found.Document} ¶ {found.Paragraph}  {Beginning(found.Text)}"));
        }
    }

    private static void Add(IHasTreeNodes parent, WireExplanation explanation)
    {
        foreach (var detail in explanation.Details ?? [])
            Add(parent.AddNode(Label(detail)), detail);
    }

    private static string Label(WireExplanation explanation) =>
        Markup.Escape(explanation.Text + (explanation.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"  {value:0.###}") : ""));

    private static string Beginning(string text)
    {
        const int Enough = 80;
        return text.Length <= Enough ? text : text[..Enough] + "…";
    }
}
