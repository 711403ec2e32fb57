namespace Tutor.Language;

/// <summary>The word files of this assembly, by folder and name: <c>Bengali/stopwords.txt</c>.</summary>
internal static class LanguageFiles
{
    public static IEnumerable<string> Lines(string name) => WordFile.Lines(typeof(LanguageFiles).Assembly, name);

    public static IEnumerable<string> Words(string name) => WordFile.Words(typeof(LanguageFiles).Assembly, name);

    public static IEnumerable<(string Key, string[] Forms)> Table(string name) => WordFile.Table(typeof(LanguageFiles).Assembly, name);
}
