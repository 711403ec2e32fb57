using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>The function words that turn a question into another; from <c>relations.bn.txt</c> and <c>relations.hi.txt</c>, which have the same keys.</summary>
internal sealed class RelationWords
{
    private static readonly RelationWords Bengali = new("Checked/relations.bn.txt");
    private static readonly RelationWords Hindi = new("Checked/relations.hi.txt");

    private readonly (string Kind, string[] Phrase)[] _phrases;

    private RelationWords(string file) => _phrases = [.. WordFile.Table(typeof(RelationWords).Assembly, file)
        .SelectMany(line => line.Forms.Select(form => (line.Key, Tokenizer.Tokenize(form).Select(token => Word.From(token).Folded).ToArray())))];

    public static RelationWords Of(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    /// <summary>The kinds that a question has.</summary>
    public IReadOnlySet<string> In(IReadOnlyList<Word> words) =>
        _phrases.Where(entry => Holds(words, entry.Phrase)).Select(entry => entry.Kind).ToHashSet();

    private static bool Holds(IReadOnlyList<Word> words, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= words.Count; i++)
            if (phrase.Index().All(part => words[i + part.Index].Folded == part.Item))
                return true;
        return false;
    }
}
