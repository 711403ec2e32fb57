using System.Collections.Frozen;
using System.Globalization;
using Tutor.Language;

namespace Tutor.Answering.Phrases;

/// <summary>What the tutor says in its own words; from <c>bn.txt</c> and <c>hi.txt</c>, which have the same keys.</summary>
internal static class TutorPhrases
{
    private static readonly FrozenDictionary<string, string> Bengali = Load("Phrases/bn.txt");
    private static readonly FrozenDictionary<string, string> Hindi = Load("Phrases/hi.txt");

    public static IReadOnlyDictionary<string, string> All(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    public static string In(LanguageTag language, string key, params object[] values) =>
        values.Length == 0 ? All(language)[key] : string.Format(CultureInfo.InvariantCulture, All(language)[key], values);

    private static FrozenDictionary<string, string> Load(string file) =>
        WordFile.Lines(typeof(TutorPhrases).Assembly, file)
            .Select(line => (line, colon: line.IndexOf(':', StringComparison.Ordinal)))
            .ToFrozenDictionary(pair => pair.line[..pair.colon], pair => pair.line[(pair.colon + 1)..].Trim());
}
