using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>Joins synonyms and translations: every line of the glossary's files is one meaning with its forms in three languages.</summary>
public sealed class Glossary
{
    private const string Kind = "# kind:";
    private const string Verbs = "verbs";
    private const string Places = "places";
    private const string Persons = "persons";

    private readonly FrozenDictionary<string, Form[]> _byFirstStem;
    private readonly FrozenSet<int> _verbs;
    private readonly FrozenSet<int> _places;
    private readonly FrozenSet<int> _persons;
    private readonly Lazy<IReadOnlyList<Word>> _words;

    private Glossary(Dictionary<string, List<Form>> forms, IEnumerable<string> words, int meanings, ILookup<string, int> kinds, string version)
    {
        _verbs = kinds[Verbs].ToFrozenSet();
        _places = kinds[Places].ToFrozenSet();
        _persons = kinds[Persons].ToFrozenSet();
        _byFirstStem = forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(form => form.Rest.Length).ToArray());
        _words = new Lazy<IReadOnlyList<Word>>(() => [.. words.SelectMany(Tokenizer.Tokenize).Select(Word.From)]);
        Meanings = meanings;
        Version = version;
    }

    public static Glossary Empty { get; } = Parse([]);

    /// <summary>The single words in native script, in the order of the files; they tell how a word typed in Latin letters is spelled.</summary>
    public IReadOnlyList<Word> Words => _words.Value;

    /// <summary>How many meanings there are; they are numbered from 0.</summary>
    public int Meanings { get; }

    /// <summary>Whether the meaning is an action and not a thing, as its file says.</summary>
    public bool IsVerb(int meaning) => _verbs.Contains(meaning);

    /// <summary>Whether the meaning is a place of that name, or its people, as its file says.</summary>
    public bool IsPlace(int meaning) => _places.Contains(meaning);

    /// <summary>Whether the meaning is a name that persons bear, as its file says.</summary>
    public bool IsPerson(int meaning) => _persons.Contains(meaning);

    /// <summary>Differs when any entry differs.</summary>
    public string Version { get; }

    /// <summary>Reads every <c>.txt</c> file of the folders, in the order of their names. A folder that does not exist holds nothing.</summary>
    public static Glossary Load(params IEnumerable<string> folders) =>
        Parse(folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            .SelectMany(file => File.ReadLines(file).Prepend(Kind)));

    /// <summary>
    /// Reads lines of the form <c>bengali | hindi | english | romanized</c>, alternatives parted by commas; <c>#</c> begins a comment.
    /// A line with fewer columns is read as far as it goes: a teacher's slip costs that line's missing forms and nothing else.
    /// After the comment <c># kind: verbs</c> a file's lines are verbs, after <c># kind: places</c> and <c># kind: persons</c> names of such; any other kind ends that.
    /// </summary>
    public static Glossary Parse(IEnumerable<string> lines)
    {
        var forms = new Dictionary<string, List<Form>>();
        var words = new HashSet<string>();
        var text = new StringBuilder();
        var kinds = new List<(string Kind, int Meaning)>();
        var kind = "";
        var meaning = 0;
        foreach (var line in lines)
        {
            if (line.StartsWith(Kind, StringComparison.Ordinal))
                kind = line[Kind.Length..].Trim();
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (hash < 0 ? line : line[..hash]).Trim();
            if (entry.Length == 0)
                continue;
            text.Append(entry).Append('\n');
            foreach (var form in entry.Split('|', ',').Select(form => form.Trim()).Where(form => form.Length > 0))
                Add(forms, words, form, meaning);
            kinds.Add((kind, meaning));
            meaning++;
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
        return new Glossary(forms, words, meaning, kinds.ToLookup(pair => pair.Kind, pair => pair.Meaning), version);
    }

    /// <summary>The meanings that a text mentions, in order; the longest form at a place wins over those it begins with, but a verb hides no noun (ডিম পাড়া speaks of eggs).</summary>
    /// <param name="hidden">Whether those that begin with a longer form count too: a paragraph on planting trees (গাছ লাগানো) speaks of trees, a question for it does not.</param>
    public List<ConceptMention> Find(IReadOnlyList<Word> words, bool hidden = false)
    {
        var found = new List<ConceptMention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirstStem.TryGetValue(words[i].Stem, out var forms))
                continue;
            var longest = 0;
            foreach (var form in forms)
            {
                var verb = IsVerb(form.Meaning);
                if ((form.Rest.Length < longest && !verb && !hidden) || !form.Follows(words, i))
                    continue;
                if (!verb)
                    longest = form.Rest.Length;
                // Function words alone mean nothing, even where a glossary line holds one among its forms.
                if (form.Rest.Length > 0 || !words[i].IsStopWord)
                    found.Add(new ConceptMention(form.Meaning, i, form.Rest.Length + 1));
            }
        }

        return found;
    }

    private static void Add(Dictionary<string, List<Form>> forms, HashSet<string> words, string text, int meaning)
    {
        var tokens = Tokenizer.Tokenize(text);
        if (tokens.Count == 0)
            return;
        // Where grammar words part the form (আইনের শাসন, कानून का राज) they count like any other word.
        var stems = tokens.ConvertAll(Word.StemOf);
        var form = new Form([.. stems.Skip(1).Select(Form.Uninflected)], meaning);
        if (!forms.TryGetValue(stems[0], out var list))
            forms[stems[0]] = list = [];
        if (!list.Exists(other => other.Meaning == meaning && other.Rest.SequenceEqual(form.Rest)))
            list.Add(form);
        if (tokens.Count == 1 && tokens[0].Script is Script.Bengali or Script.Devanagari)
            words.Add(text);
    }

    private sealed record Form(string[] Rest, int Meaning)
    {
        public bool Follows(IReadOnlyList<Word> words, int first)
        {
            if (first + Rest.Length >= words.Count)
                return false;
            for (var i = 0; i < Rest.Length; i++)
                if (Uninflected(words[first + 1 + i].Stem) != Rest[i])
                    return false;
            return true;
        }

        /// <summary>Hindi's "of" agrees with what it belongs to: दिल का दौरा, दिल के दौरे.</summary>
        public static string Uninflected(string stem) => stem is "के" or "की" ? "का" : stem;
    }
}

/// <param name="Meaning">The number of the glossary's line.</param>
/// <param name="First">The index of the first word of the mention.</param>
/// <param name="Count">How many words it takes.</param>
public readonly record struct ConceptMention(int Meaning, int First, int Count);
