using Tutor.Language;

namespace Tutor.Storage;

/// <summary>Texts as every database takes them: PostgreSQL refuses U+0000 and halves of surrogate pairs.</summary>
internal static class StoredText
{
    public static string Of(string text) => TextNormalizer.WellFormed(text.Replace('\0', '\uFFFD'));
}
