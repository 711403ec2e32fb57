using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>A passage with everything that weighing it needs, analyzed once per library.</summary>
public sealed class AnalyzedPassage
{
    private readonly Lazy<Mentions> _mentions;

    public AnalyzedPassage(Document document, Passage passage, int order, AnalyzedText text, AnalyzedText heading)
    {
        Document = document;
        Passage = passage;
        Order = order;
        Text = text;
        Heading = heading;
        SentenceOfWord = SentenceIndex(passage, text);
        _mentions = new Lazy<Mentions>(() => new Mentions(
            DateReader.Find(text.Text, text.Tokens, text.Words),
            ClockReader.Find(text.Text, text.Tokens),
            Numerals.Find(text.Text, text.Tokens)));
    }

    public Document Document { get; }

    public Passage Passage { get; }

    /// <summary>The place among all passages of the library, from 0.</summary>
    public int Order { get; }

    public AnalyzedText Text { get; }

    /// <summary>The section's heading and the document's title.</summary>
    public AnalyzedText Heading { get; }

    /// <summary>For each word of <see cref="Text"/> the index of its sentence.</summary>
    public IReadOnlyList<int> SentenceOfWord { get; }

    public IReadOnlyList<DateMention> Dates => _mentions.Value.Dates;

    public IReadOnlyList<TextSpan> Clocks => _mentions.Value.Clocks;

    public IReadOnlyList<NumberMention> Numbers => _mentions.Value.Numbers;

    private static int[] SentenceIndex(Passage passage, AnalyzedText text)
    {
        var index = new int[text.Tokens.Count];
        var sentence = 0;
        for (var i = 0; i < index.Length; i++)
        {
            while (sentence + 1 < passage.Sentences.Count && text.Tokens[i].Span.Start >= passage.Sentences[sentence + 1].Start)
                sentence++;
            index[i] = sentence;
        }

        return index;
    }

    private sealed record Mentions(IReadOnlyList<DateMention> Dates, IReadOnlyList<TextSpan> Clocks, IReadOnlyList<NumberMention> Numbers);
}
