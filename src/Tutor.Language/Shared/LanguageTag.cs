namespace Tutor.Language;

/// <summary>The languages in which a student can ask and a document can be written.</summary>
public enum LanguageTag
{
    Bengali,
    Hindi,
}

public static class LanguageTags
{
    /// <summary>The BCP 47 tag: <c>bn</c> or <c>hi</c>.</summary>
    public static string Code(this LanguageTag language) => language switch
    {
        LanguageTag.Bengali => "bn",
        LanguageTag.Hindi => "hi",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "not a language of this product"),
    };

    /// <summary>Reads a BCP 47 tag by its primary subtag, in any case: <c>bn</c>, <c>bn-IN</c>, <c>HI</c>.</summary>
    /// <returns>Null for any other language and for null.</returns>
    public static LanguageTag? Parse(string? code) => code?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "bn" => LanguageTag.Bengali,
        "hi" => LanguageTag.Hindi,
        _ => null,
    };

    /// <summary>The script in which the language is printed.</summary>
    public static Script NativeScript(this LanguageTag language) => language == LanguageTag.Bengali ? Script.Bengali : Script.Devanagari;
}
