using System.Globalization;
using Tutor.Answering.Composing;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Reads a message that may hold several questions.</summary>
internal static class MessageReader
{
    /// <summary>A page of a paper; more would be no answer that anybody reads in a chat.</summary>
    public const int MostQuestions = 10;

    // What the parts share when nobody says what the message is worth, in words.
    private const int UsualLength = 240;
    private const int ShortestAnswer = 15;
    private const int MostMarksTogether = 5;

    /// <summary>Reads any message; each of several questions leans on those before it where it points back.</summary>
    public static Message Read(AskRequest request, Glossary glossary)
    {
        var whole = QuestionReader.Read(request, glossary);
        var split = whole.Restates == Restatement.None ? MessageSplitter.Split(MessageText.Clean(request.Text), CuePhrases.Of(whole.AskedIn)) : null;
        // Whether the sources agree is asked of the answer, whatever sentence asks it.
        if (split is null || split.Questions.Count < 2 || (!split.IsList && whole.AsksForDisagreement))
            return new Message(whole, [], false, 0);

        var parts = new List<MessagePart>();
        var history = request.History;
        foreach (var asked in split.Questions.Take(MostQuestions))
        {
            var part = QuestionReader.Read(new AskRequest(asked.Text, history, null, whole.Language, whole.AskedIn), glossary, follows: parts.Count > 0 && !split.IsList);
            if (MarksReader.Read(asked.Text).Marks is null && split.MarksOfEach is { } each)
                part = part with { Marks = each, Words = AnswerLength.Words(each) };
            parts.Add(new MessagePart(asked.Mark ?? Number(parts.Count + 1, whole), part, asked.IsOrder));
            history = [.. history, asked.Text];
        }

        var words = request.Marks is { } worth ? AnswerLength.Words(worth) : split.MarksOfEach is null ? Math.Max(UsualLength, parts.Count * AnswerLength.Words(1)) : int.MaxValue;
        // Two questions that one paragraph answers want more room than one.
        if (request.Marks is null && Math.Min(MostMarksTogether, parts.Sum(part => part.Question.Marks)) is var together && together > whole.Marks)
            whole = whole with { Marks = together, Words = AnswerLength.Words(together) };
        return new Message(whole, Share(parts, words), split.IsList, split.Questions.Count - parts.Count);
    }

    /// <summary>The parts share the words of the answer by what each is worth; their labels count too.</summary>
    private static List<MessagePart> Share(List<MessagePart> parts, int words)
    {
        var wanted = parts.Sum(part => part.Question.Words + 1);
        return wanted <= words ? parts : [.. parts.Select(part => part with
        {
            Question = part.Question with { Words = Math.Max(ShortestAnswer, (int)((long)words * part.Question.Words / wanted) - 1) },
        })];
    }

    private static string Number(int number, Question whole)
    {
        var figure = number.ToString(CultureInfo.InvariantCulture);
        return whole is { Language: LanguageTag.Bengali, Script: Script.Bengali } ? string.Concat(figure.Select(digit => (char)(digit - '0' + '০'))) : figure;
    }
}
