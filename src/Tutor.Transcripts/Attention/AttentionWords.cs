using Tutor.Language;

namespace Tutor.Transcripts.Attention;

/// <summary>Finds the words of a student that a teacher should see. The lists stand beside this file and say how they were made.</summary>
public static class AttentionWords
{
    private static readonly (AttentionKind Kind, string File)[] Files =
    [
        (AttentionKind.Distress, "Attention/distress.txt"),
        (AttentionKind.Harm, "Attention/harm.txt"),
        (AttentionKind.Insult, "Attention/insult.txt"),
    ];

    // By its first word, so that a text is read once.
    private static readonly Dictionary<string, List<(AttentionKind Kind, string[] Words)>> Phrases = Load();

    /// <summary>The listed words and phrases in a text, in its order, none twice. A phrase is found in other inflections too.</summary>
    public static IReadOnlyList<AttentionMark> Find(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var forms = tokens.Select(FormOf).ToArray();
        var found = new List<AttentionMark>();
        for (var i = 0; i < forms.Length; i++)
        {
            foreach (var (kind, words) in Phrases.GetValueOrDefault(forms[i], []))
            {
                if (i + words.Length > forms.Length || !forms.AsSpan(i, words.Length).SequenceEqual(words))
                    continue;
                var mark = new AttentionMark(kind, text[tokens[i].Span.Start..tokens[i + words.Length - 1].Span.End]);
                if (!found.Contains(mark))
                    found.Add(mark);
            }
        }

        return found;
    }

    private static Dictionary<string, List<(AttentionKind Kind, string[] Words)>> Load()
    {
        var phrases = new Dictionary<string, List<(AttentionKind, string[])>>();
        foreach (var (kind, file) in Files)
        {
            foreach (var line in WordFile.Lines(typeof(AttentionWords).Assembly, file))
            {
                string[] words = [.. Tokenizer.Tokenize(line).Select(FormOf)];
                if (!phrases.TryGetValue(words[0], out var begun))
                    phrases[words[0]] = begun = [];
                begun.Add((kind, words));
            }
        }

        return phrases;
    }

    /// <summary>What two writings of a word share: the stem in native script; the sound in Latin letters, which everybody spells as they like.</summary>
    private static string FormOf(Token token) => token.Script == Script.Latin && Sound.Of(token.Text) is { Length: > 0 } sound ? sound : Word.StemOf(token);
}
