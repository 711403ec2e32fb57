using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>What a question asks, taken apart so that two questions can be held against each other.</summary>
internal sealed class QuestionMatter
{
    private QuestionMatter(Question question, AnalyzedLibrary library)
    {
        Question = question;
        Words = [.. question.Text.Words.Select(word => word.Folded)];
        Terms = [.. TermReader.Read(question, library).Where(term => term.Position >= 0 && Counts(question, term.Position))];
        var dates = DateReader.Find(question.Text.Text, question.Text.Tokens, question.Text.Words);
        Dates = [.. dates.Select(date => (date.Day, date.LastDay, date.Month, date.Year)).Order()];
        Numbers = [.. Numerals.Find(question.Text.Text, question.Text.Tokens).Where(number => !dates.Exists(date => date.Span.Overlaps(number.Span))).Select(number => number.Value).Order()];
        Relations = RelationWords.Of(question.AskedIn).In(question.Text.Words);
        IsNegative = Polarity.IsNegative(question.Text, _ => true);
        Marks = MarksReader.Read(question.Request.Text).Marks;
        Options = [.. question.Options.Select(option => string.Join(' ', Tokenizer.Tokenize(option).Select(token => Word.From(token).Folded)))];
        Roles = [.. Terms.Select(term => GrammaticalRoles.Of(question.Text.Words, term.Position, question.AskedIn))];
    }

    public Question Question { get; }

    /// <summary>All words in folded spelling.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What is asked about, in the order of the question, dates and figures left aside.</summary>
    public IReadOnlyList<QuestionTerm> Terms { get; }

    /// <summary>The role of each term in its sentence, where the grammar marks it.</summary>
    public IReadOnlyList<GrammaticalRole> Roles { get; }

    public IReadOnlyList<(int? Day, int? LastDay, int? Month, int? Year)> Dates { get; }

    /// <summary>The amounts outside of dates, ascending.</summary>
    public IReadOnlyList<double> Numbers { get; }

    /// <summary>The kinds of function words that turn a question into another: before, after, against, by whom …</summary>
    public IReadOnlySet<string> Relations { get; }

    public bool IsNegative { get; }

    /// <summary>What the question itself says that it is worth; null when it does not say.</summary>
    public int? Marks { get; }

    public IReadOnlyList<string> Options { get; }

    /// <summary>Whether it says what it asks about. Without that any two questions of a kind would be the same.</summary>
    public bool IsTelling => Terms.Any(term => !LightWords.Contains(term.Spellings[0].Word)) || (Terms.Count > 0 && Dates.Count > 0);

    public static QuestionMatter Of(Question question, AnalyzedLibrary library) => new(question, library);

    /// <summary>
    /// The words by which a question asks for a time, a place or a person (কোন সময়ে, किस जगह) say no more than its kind does; what is
    /// counted (কত টাকা) or looked for (কোন দল) says more. Figures are compared as figures.
    /// </summary>
    private static bool Counts(Question question, int position)
    {
        var word = question.Text.Words[position];
        if (word.IsNumber || Months.NumberOf(word) is not null || EmptyWords.Contains(word))
            return false;
        var asks = position >= question.Cue.Start.Value && position < question.Cue.End.Value;
        return !asks || (question.Wanted == position && question.Type is not (QuestionType.When or QuestionType.Where or QuestionType.Who));
    }
}
