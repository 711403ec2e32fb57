namespace Tutor.Answering.Composing;

/// <summary>How long an answer may be for its marks, in words: one sentence for one mark, a page's paragraph for eight.</summary>
internal static class AnswerLength
{
    /// <summary>The words that an examiner would still read; markers and Markdown do not count.</summary>
    public static int Words(int marks) => marks switch
    {
        <= 1 => 40,
        2 => 64,
        3 or 4 => 92,
        <= 7 => 155,
        _ => 240,
    };

    /// <summary>From how many paragraphs an answer of so many marks may be drawn.</summary>
    public static int Passages(int marks) => marks switch
    {
        <= 1 => 1,
        2 => 2,
        3 or 4 => 3,
        _ => 4,
    };
}
