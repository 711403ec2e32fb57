using Tutor.Service.Api;

namespace Tutor.Service.Examination;

/// <summary>Grades replies as the examiner does: by their words, knowing nothing of how they were found.</summary>
/// <param name="sources">The source files' texts; every quote is looked up there. Empty: quotes are not looked up.</param>
internal sealed class Grader(IEnumerable<string> sources)
{
    private const int MostWords = 260;

    private readonly string[] _sources = [.. sources.Select(Folding.Fold)];

    public Grade Grade(ExamQuestion question, AskResponse reply)
    {
        string[] citations = [.. reply.Citations.Select(citation => Folding.Fold(citation.Quote))];
        var refused = reply.Kind == "refusal";
        var language = reply.Language == question.Lang;
        bool? verbatim = _sources.Length == 0
            ? null
            : citations.All(citation => _sources.Any(source => source.Contains(citation, StringComparison.Ordinal)));
        if (!question.Answerable)
            return new Grade(refused && citations.Length == 0, null, null, null, null, language, verbatim, refused, null);

        string[] gold = [.. question.Gold.Select(passage => Folding.Fold(passage.Quote))];
        string[] found = [.. (reply.Retrieved ?? []).Take(10).Select(passage => Folding.Fold(passage.Text))];
        var text = Folding.Fold(reply.Text);

        var rank = Array.FindIndex(found, passage => HoldsAny(passage, gold)) + 1;
        var cited = !refused && (question.Need == "all" ? gold.All(IsCited) : gold.Any(IsCited));
        var first = citations.Length > 0 && HoldsAny(citations[0], gold);
        var answered = !refused && IsAnswered(question, reply, text);
        var brief = Folding.CountWords(text) <= WordsFor(question.Marks);
        return new Grade(cited && answered && brief && language, cited, first, answered, brief, language, verbatim, refused, rank);

        bool IsCited(string quote) => citations.Any(citation => citation.Contains(quote, StringComparison.Ordinal));
    }

    /// <summary>The longest direct answer, in words, that a question of so many marks may get.</summary>
    private static int WordsFor(int marks) => marks switch
    {
        1 => 45,
        2 => 70,
        3 => 100,
        5 => 170,
        _ => MostWords,
    };

    /// <summary>A multiple-choice or true/false question names its choice in the first group; the rest is looked for in the text.</summary>
    private static bool IsAnswered(ExamQuestion question, AskResponse reply, string text) => question.Type switch
    {
        // Made of a teacher's verdict it may know the paragraph and no words.
        _ when question.Answer.Count == 0 => true,
        "mcq" => Chose(question.Answer[0], reply.Choice) && HoldsEach(text, question.Answer.Skip(1)),
        "truefalse" => Said(reply.Truth) == question.Answer[0][0] && HoldsEach(text, question.Answer.Skip(1)),
        _ => HoldsEach(text, question.Answer),
    };

    private static bool Chose(IReadOnlyList<string> right, WireChoice? choice)
    {
        var chosen = Folding.Fold(choice?.Text ?? "");
        return chosen.Length > 0 && right.Any(option => chosen.Contains(Folding.Fold(option), StringComparison.Ordinal));
    }

    private static string Said(bool? truth) => truth switch
    {
        true => "true",
        false => "false",
        null => "none",
    };

    private static bool HoldsEach(string text, IEnumerable<IReadOnlyList<string>> groups) =>
        groups.All(alternatives => alternatives.Any(words => text.Contains(Folding.Fold(words), StringComparison.Ordinal)));

    private static bool HoldsAny(string passage, string[] quotes) => quotes.Any(quote => passage.Contains(quote, StringComparison.Ordinal));
}
