using System.Text;

namespace Tutor.Knowledge.Repair;

internal static class WhiteSpace
{
    /// <summary>Every run of white space becomes one space; none is left at the ends.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                collapsed.Append(c);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        if (collapsed.Length > 0 && collapsed[^1] == ' ')
            collapsed.Length--;
        return collapsed.ToString();
    }

    public static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                inWord = false;
            else if (!inWord)
            {
                inWord = true;
                words++;
            }
        }

        return words;
    }
}
