using System.Globalization;
using Tutor.Answering.Comparing;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Sets two accounts side by side, a line each with its citation, and says how they stand to each other.</summary>
internal static class AccountsComposer
{
    // Two bullets, two markers and an ellipsis, which an examiner's count takes for words.
    private const int Marks = 5;

    public static Draft Compose(Question question, Accounts accounts)
    {
        var words = question.Words - Marks;
        var second = Piece(accounts.Second, words / 2);
        var first = Piece(accounts.First, words - WordCount.Of(second.Span.Of(second.Evidence.Passage.Text.Text)));
        return new Draft([first, second])
        {
            AsList = true,
            Note = Note(question, accounts),
            SourcesDisagree = accounts is { IsOneEvent: true, Relation.Kind: RelationKind.Differs },
        };
    }

    private static DraftPiece Piece(Assertion assertion, int words) =>
        new(assertion.Evidence, ClauseTrimmer.Trim(assertion.Evidence, assertion.Sentence, words, assertion.Value.Place.Start)) { Keys = [assertion.Value.Place], OwnLine = true };

    private static string Note(Question question, Accounts accounts)
    {
        var (one, other) = (accounts.First.Evidence.Passage.Document, accounts.Second.Evidence.Passage.Document);
        return accounts.Relation.Kind switch
        {
            RelationKind.Calendar when !accounts.Relation.Near => Say("note.calendar-month"),
            RelationKind.Calendar => Say("note.calendar", Say(string.Create(CultureInfo.InvariantCulture, $"days.{accounts.Relation.Days}"))),
            _ when !accounts.IsOneEvent => Say("note.accounts"),
            RelationKind.Differs when one == other => Say("note.disagree-within", one.Title),
            RelationKind.Differs => Say("note.disagree", one.Title, other.Title),
            _ => Say("note.agree"),
        };

        string Say(string key, params object[] values) => TutorPhrases.In(question.Language, key, values);
    }
}
