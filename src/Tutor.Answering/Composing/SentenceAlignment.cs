using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Lays a sentence beside the question, word by word: which word of the question each word of the sentence says.</summary>
internal sealed class SentenceAlignment
{
    // Less than this is a resemblance and not the same word.
    private const double Same = 0.45;

    // Grammar words hold a place only beside the words that they belong to.
    private const double OfGrammar = 0.3;

    private readonly Question _question;
    private readonly Match[] _matches;

    private SentenceAlignment(Question question, PassageEvidence evidence, SentenceEvidence sentence, int first, Match[] matches)
    {
        _question = question;
        Evidence = evidence;
        Sentence = sentence;
        First = first;
        _matches = matches;
    }

    public PassageEvidence Evidence { get; }

    public SentenceEvidence Sentence { get; }

    /// <summary>The index of the sentence's first word among the words of its passage.</summary>
    public int First { get; }

    /// <summary>The index after its last word.</summary>
    public int End => First + _matches.Length;

    public static SentenceAlignment Of(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence)
    {
        var passage = evidence.Passage;
        var first = passage.SentenceOfWord.TakeWhile(index => index < sentence.Index).Count();
        var count = passage.SentenceOfWord.Skip(first).TakeWhile(index => index == sentence.Index).Count();
        var matches = new Match[count];
        Array.Fill(matches, new Match(-1, 0));
        for (var i = 0; i < count; i++)
        {
            var word = passage.Text.Words[first + i];
            foreach (var term in terms)
                if (term.Position >= 0 && term.LikenessTo(word) is var likeness && likeness >= Same && likeness > matches[i].Sureness)
                    matches[i] = new Match(term.Position, likeness);
            if (matches[i].Position >= 0)
                continue;
            // Of two grammar words that are alike no one can say which is which.
            var alike = Enumerable.Range(0, question.Text.Words.Count).Where(q => !InstructionWords.IsContent(question.Text.Words[q]) && Alike(question.Text.Words[q], word)).ToList();
            if (alike.Count == 1)
                matches[i] = new Match(alike[0], OfGrammar);
        }

        foreach (var mention in passage.Text.Concepts)
        {
            if (mention.First < first || mention.First + mention.Count > first + count)
                continue;
            foreach (var term in terms)
                if (term.Position >= 0 && term.Meanings.TryGetValue(mention.Meaning, out var sureness) && sureness >= Same)
                    for (var w = mention.First - first; w < mention.First - first + mention.Count; w++)
                        if (sureness > matches[w].Sureness)
                            matches[w] = new Match(term.Position, sureness);
        }

        return new SentenceAlignment(question, evidence, sentence, first, matches);
    }

    private static bool Alike(Word asked, Word said) =>
        asked.Folded == said.Folded || (asked.Script == Script.Latin && asked.Sounds.Any(sound => sound.Length > 2 && said.Sounds.Contains(sound)));

    /// <summary>The word of the question that a word of the passage says, by its index; -1 for none.</summary>
    public int QuestionWord(int word) => word >= First && word < End ? _matches[word - First].Position : -1;

    /// <summary>All the places at which the question has that word.</summary>
    public IEnumerable<int> QuestionWords(int word)
    {
        var first = QuestionWord(word);
        return first < 0 ? [] : Enumerable.Range(0, _question.Text.Words.Count).Where(q => q == first || _question.Text.Words[q].Folded == _question.Text.Words[first].Folded);
    }

    /// <summary>How surely it says it, 0 to 1.</summary>
    public double Sureness(int word) => word >= First && word < End ? _matches[word - First].Sureness : 0;

    /// <summary>Whether the word says a word of the question that means something.</summary>
    public bool SaysContent(int word) => Sureness(word) >= Same;

    /// <summary>The words from <paramref name="from"/> to before <paramref name="to"/> as they stand in the passage.</summary>
    public TextSpan Span(int from, int to)
    {
        var tokens = Evidence.Passage.Text.Tokens;
        return new TextSpan(tokens[from].Span.Start, tokens[to - 1].Span.End - tokens[from].Span.Start);
    }

    private readonly record struct Match(int Position, double Sureness);
}
