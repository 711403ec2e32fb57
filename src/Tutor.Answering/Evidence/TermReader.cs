using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Picks out of a question the terms to look for and weighs them by how rare they are in the library.</summary>
internal static class TermReader
{
    private const double Synonym = 0.9;
    private const double ManyMeanings = 0.12;

    // A thing within a phrase of the glossary: the bridge of "the arch of a bridge".
    private const double PartOfPhrase = 0.6;

    // A message before says what the matter is; one before that less, unless it leads to it.
    private const double EarlierMessage = 0.8;
    private const double FurtherBack = 0.55;
    private const int Spellings = 4;

    // The sureness of a native word that is typed just so, or with a vowel's doubt.
    private const double AsSpelled = 0.9;
    private const double AlmostAsSpelled = 0.8;

    // Common verbs and general nouns: a passage says the same with others.
    private const double Light = 0.7;

    // The kind of thing that is asked for (কোন শহরে): the answer names one and need not say what it is.
    private const double Asking = 0.4;

    // A message of more words than any exam question is read as far as this, so that it cannot hold up the others.
    private const int MaxTerms = 48;

    // An unknown word tells nothing about where to look, but its absence tells whether anything is there.
    private const double Unknown = 0.7;

    /// <summary>The terms of the question and, behind them and lighter, those of the messages that it leans on. Empty for a question without content.</summary>
    public static List<QuestionTerm> Read(Question question, AnalyzedLibrary library)
    {
        var terms = Read(question.Text, question.AskedIn, library, 1, own: true, question.Cue, SubjectFrame.Find(question.Text.Words), type: question.Type);
        // A bare "why?" asks about all that was said before; a question with words of its own about the matter alone.
        var ownWords = terms.Count > 0;
        foreach (var earlier in question.Context)
        {
            var weight = EarlierMessage * Math.Pow(FurtherBack, earlier.MattersBack);
            terms.AddRange(Read(earlier.Said, LanguageDetector.Detect(earlier.Said.Tokens).Language ?? question.AskedIn, library, weight, own: false, topicOnly: ownWords)
                .Where(term => !terms.Exists(mine => mine.Spellings[0].Word.Stem == term.Spellings[0].Word.Stem)));
        }

        return terms;
    }

    /// <summary>The terms of an option of a multiple-choice question.</summary>
    public static List<QuestionTerm> ReadOption(AnalyzedText option, LanguageTag language, AnalyzedLibrary library) => Read(option, language, library, 1, own: true);

    private static List<QuestionTerm> Read(AnalyzedText text, LanguageTag language, AnalyzedLibrary library, double share, bool own, Range cue = default, Range frame = default, bool topicOnly = false, QuestionType type = QuestionType.When)
    {
        var terms = new List<QuestionTerm>();
        for (var i = 0; i < text.Words.Count && terms.Count < MaxTerms; i++)
        {
            // Without its keys a word is neither searched nor counted by its sound.
            var word = library.BySound ? text.Words[i] : text.Words[i] with { SoundKeys = [] };
            if (!InstructionWords.IsContent(text.Words, i, type) || (own && IsLetter(word)) || (topicOnly && Topic.IsNone(text, i, library.Glossary)) || terms.Exists(other => other.Spellings[0].Word.Folded == word.Folded))
                continue;
            var spellings = SpellingsOf(text, i, word, language, library);
            if (IsFunctionWord(text, i, spellings, language))
                continue;
            var meanings = MeaningsOf(text, i, spellings, library);
            var passages = 0;
            foreach (var spelling in spellings)
                passages = Math.Max(passages, library.PassagesWith(spelling.Word, meanings.Keys));
            var parts = PartsOf(spellings, meanings, library.Glossary);
            if (passages == 0 && parts.Count > 0)
                passages = library.PassagesWith(word, parts);
            foreach (var part in parts)
                meanings[part] = PartOfPhrase;
            if (passages == 0 && i >= frame.Start.Value && i < frame.End.Value)
                continue;
            var term = new QuestionTerm(text.Tokens[i].Span.Of(text.Text), own ? i : -1, spellings, meanings)
            {
                Weight = share * (i >= cue.Start.Value && i < cue.End.Value ? Asking : IsLight(spellings) ? Light : 1) * Rarity(passages, library.Passages.Count),
                Passages = passages,
                NamesThing = meanings.Count > 0 && !meanings.Keys.Any(library.Glossary.IsVerb) && !IsLight(spellings),
                BySound = library.BySound,
            };
            terms.Add(term);
        }

        return terms;
    }

    /// <summary>What is left of ক'টা, and chat's h, k and r, say nothing.</summary>
    private static bool IsLetter(Word word) => !word.IsNumber && word.Folded.Length == 1;

    /// <summary>A word that says little is one in whatever letters it is typed.</summary>
    private static bool IsLight(List<SpelledAs> spellings) =>
        LightWords.Contains(spellings[0].Word) || (spellings.Count > 1 && spellings[1].Sureness >= AsSpelled && LightWords.Contains(spellings[1].Word));

    /// <summary>A function word in an unusual Latin spelling (jacchilo, unako), where no other word is as near.</summary>
    private static bool IsFunctionWord(AnalyzedText text, int position, List<SpelledAs> spellings, LanguageTag language) =>
        text.Words[position].Script == Script.Latin
        && TypedFunctionWords.Likeness(text.Words[position].Folded, language) is var likeness and > 0
        && spellings.Skip(1).All(spelling => spelling.Sureness < likeness * likeness)
        && MeaningsAt(text, position).Count == 0;

    private static List<SpelledAs> SpellingsOf(AnalyzedText text, int position, Word word, LanguageTag language, AnalyzedLibrary library)
    {
        var spellings = new List<SpelledAs> { new(word, 1) };
        if (word.Script != Script.Latin)
            return spellings;
        var known = MeaningsAt(text, position);
        spellings.AddRange(library.Speller.Find(word.Folded, language, Spellings)
            .Select(found => new SpelledAs(found.Word, found.Likeness * found.Likeness))
            // Of a word that the glossary knows as typed (war, bread) others may only sound alike.
            .Where(found => known.Count == 0 || found.Sureness >= AlmostAsSpelled || library.Glossary.Find([found.Word]).Exists(mention => known.Contains(mention.Meaning))));
        spellings.AddRange(Joined(text, position, library).Select(found => new SpelledAs(found.Word, found.Likeness * found.Likeness)));
        return spellings;
    }

    /// <summary>What the word makes with its neighbour, where a document writes them as one (lok sabha, लोकसभा).</summary>
    private static IEnumerable<SpelledWord> Joined(AnalyzedText text, int position, AnalyzedLibrary library)
    {
        for (var first = Math.Max(0, position - 1); first <= position && first + 1 < text.Words.Count; first++)
            if (text.Words[first] is { Script: Script.Latin, IsStopWord: false } left && text.Words[first + 1] is { Script: Script.Latin, IsStopWord: false } right)
                foreach (var found in library.Speller.FindJoined(left.Folded, right.Folded))
                    yield return found;
    }

    private static List<int> MeaningsAt(AnalyzedText text, int position) =>
        [.. text.Concepts.Where(mention => position >= mention.First && position < mention.First + mention.Count).Select(mention => mention.Meaning)];

    private static Dictionary<int, double> MeaningsOf(AnalyzedText text, int position, List<SpelledAs> spellings, AnalyzedLibrary library)
    {
        var meanings = new Dictionary<int, double>();
        void Add(IReadOnlyCollection<int> found, double sureness)
        {
            // A word on many lines means any one of them a little less surely; many lines are ways of saying one thing.
            var share = sureness * Synonym / Math.Pow(Math.Max(1, found.Count), ManyMeanings);
            foreach (var meaning in found)
                meanings[meaning] = Math.Max(meanings.GetValueOrDefault(meaning), share);
        }

        Add(MeaningsAt(text, position), 1);
        foreach (var spelling in spellings.Skip(1))
            Add([.. library.Glossary.Find([spelling.Word]).Select(mention => mention.Meaning)], spelling.Sureness);
        return meanings;
    }

    /// <summary>
    /// What a thing means apart from the phrase that holds it, which a passage may tell word by word. How rare the term is the phrase says:
    /// a sugar mill is rarer than sugar.
    /// </summary>
    private static List<int> PartsOf(List<SpelledAs> spellings, Dictionary<int, double> meanings, Glossary glossary) =>
        spellings.Count > 1 || LightWords.Contains(spellings[0].Word) ? [] :
        [.. glossary.Find([spellings[0].Word]).Select(mention => mention.Meaning).Where(meaning => !glossary.IsVerb(meaning) && !meanings.ContainsKey(meaning)).Distinct()];

    private static double Rarity(int passages, int all) =>
        passages == 0 ? Unknown * Math.Log(1 + all) : Math.Log(1 + (all + 0.5) / (passages + 0.5));
}
