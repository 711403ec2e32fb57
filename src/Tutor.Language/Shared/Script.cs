namespace Tutor.Language;

/// <summary>The writing system of a character, a word or a text.</summary>
public enum Script
{
    /// <summary>Digits, punctuation, and every script that this product does not read.</summary>
    Other,
    Bengali,
    Devanagari,
    Latin,
}

public static class Scripts
{
    /// <summary>The script of one UTF-16 unit. Dandas, joiners and digits belong to no script.</summary>
    public static Script Of(char c) => c switch
    {
        >= '\u0980' and <= '\u09E3' or >= '\u09F0' and <= '\u09F1' or '\u09FC' => Script.Bengali,
        >= '\u0900' and <= '\u0963' or >= '\u0970' and <= '\u097F' => Script.Devanagari,
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u024F' => Script.Latin,
        _ => Script.Other,
    };

    /// <summary>The script of the first character that has one; <see cref="Script.Other"/> when none has.</summary>
    public static Script OfWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (Of(c) is var script && script != Script.Other)
                return script;
        return Script.Other;
    }
}
