using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Finds what stands in a sentence where a statement has a gap, by the words on both sides of the gap.</summary>
internal static class BlankFiller
{
    // How much of the words around the gap must stand around the filler, and how far the next best must stay behind.
    private const double Sure = 0.6;
    private const double Ahead = 1.3;

    // The word right beside the gap, right beside the filler, is enough, so are grammar words on both sides (থেকে … পর্যন্ত) and a run of two;
    // else both sides must speak for it.
    private const double Beside = 0.8;
    private const double EachSide = 0.22;
    private const double Framed = 0.5;
    private const double Counted = 1;

    // A word on the wrong side speaks against.
    private const double WrongSide = -0.35;
    private const int LongestFiller = 4;

    /// <param name="gap">The index of the question's word after the gap.</param>
    /// <returns>Null where no word stands out.</returns>
    public static TextSpan? Find(SentenceAlignment alignment, int gap)
    {
        var text = alignment.Evidence.Passage.Text;
        var words = Units(alignment, WrittenWords.Of(text.Text, text.Tokens, alignment.First, alignment.End));
        var scores = words.Select(word => IsFree(alignment, word) ? Score(alignment, word, gap) : default).ToList();
        if (scores.Count == 0 || scores.MaxBy(score => score.Total) is var most && (most.Total < Sure || !most.IsSure))
            return null;
        var best = scores.IndexOf(most);
        var (first, last) = (best, best);
        while (last + 1 < words.Count && last - first + 1 < LongestFiller && IsFree(alignment, words[last + 1]) && Joins(alignment, words[last], words[last + 1]))
            last++;
        while (first > 0 && last - first + 1 < LongestFiller && IsFree(alignment, words[first - 1]) && Joins(alignment, words[first - 1], words[first]))
            first--;
        for (var i = 0; i < scores.Count; i++)
            if ((i < first || i > last) && scores[i].Total * Ahead > most.Total)
                return null;
        return alignment.Span(words[first].Start.Value, words[last].End.Value);
    }

    private static Support Score(SentenceAlignment alignment, Range word, int gap)
    {
        double left = 0, right = 0, besideLeft = 0, besideRight = 0;
        for (var w = alignment.First; w < alignment.End; w++)
        {
            var before = w < word.Start.Value;
            var here = before ? word.Start.Value - 1 - w : w - word.End.Value;
            if (here < 0)
                continue;
            double most = 0;
            foreach (var asked in alignment.QuestionWords(w))
            {
                var there = asked < gap ? gap - 1 - asked : asked - gap;
                var says = alignment.Sureness(w) * (before == asked < gap ? 1 : WrongSide) / ((1 + here) * (1 + (there / 2.0)));
                most = most == 0 ? says : Math.Max(most, says);
                if (here == 0 && there == 0 && before == asked < gap)
                    (besideLeft, besideRight) = before ? (alignment.Sureness(w), besideRight) : (besideLeft, alignment.Sureness(w));
            }

            if (before)
                left += most;
            else
                right += most;
        }

        return new Support(left, right, besideLeft, besideRight, Runs(alignment, word, gap), Counts(alignment, word, gap));
    }

    /// <summary>Whether the filler is a number of what the word after the gap counts: ______ জন, ______ प्रतिशत.</summary>
    private static bool Counts(SentenceAlignment alignment, Range word, int gap) =>
        alignment.Evidence.Passage.Text.Words[word.End.Value - 1].IsNumber && alignment.QuestionWords(word.End.Value).Contains(gap);

    /// <summary>Whether the two words after the gap stand right after the filler, or the two before it right before.</summary>
    private static bool Runs(SentenceAlignment alignment, Range word, int gap)
    {
        var (before, after) = (word.Start.Value - 1, word.End.Value);
        return (Says(after, gap) && Says(after + 1, gap + 1) && (alignment.SaysContent(after) || alignment.SaysContent(after + 1)))
            || (Says(before, gap - 1) && Says(before - 1, gap - 2) && (alignment.SaysContent(before) || alignment.SaysContent(before - 1)));

        bool Says(int said, int asked) => alignment.QuestionWords(said).Contains(asked);
    }

    /// <summary>A date, a time or an amount is one unit, unless the statement itself gives a part of it.</summary>
    private static List<Range> Units(SentenceAlignment alignment, List<Range> words)
    {
        var passage = alignment.Evidence.Passage;
        var mentions = passage.Dates.Select(date => date.Span).Concat(passage.Clocks).Concat(passage.Numbers.Select(number => number.Span)).ToList();
        var units = new List<Range>();
        foreach (var word in words)
        {
            if (units.Count > 0 && mentions.Exists(mention => mention.Overlaps(SpanOf(units[^1])) && mention.Overlaps(SpanOf(word))) && IsFree(alignment, units[^1]) && IsFree(alignment, word))
                units[^1] = units[^1].Start..word.End;
            else
                units.Add(word);
        }

        return units;

        TextSpan SpanOf(Range range) => alignment.Span(range.Start.Value, range.End.Value);
    }

    /// <summary>A word that the statement has already is not the missing one, and a grammar word alone is no filler.</summary>
    private static bool IsFree(SentenceAlignment alignment, Range word)
    {
        var content = false;
        for (var w = word.Start.Value; w < word.End.Value; w++)
        {
            if (alignment.SaysContent(w))
                return false;
            content |= !alignment.Evidence.Passage.Text.Words[w].IsStopWord && alignment.QuestionWord(w) < 0;
        }

        return content;
    }

    /// <summary>Whether two words are one name: no mark parts them and no glossary knows them.</summary>
    private static bool Joins(SentenceAlignment alignment, Range left, Range right)
    {
        var passage = alignment.Evidence.Passage;
        return !WrittenWords.Broken(passage.Text.Text, passage.Text.Tokens[left.End.Value - 1], passage.Text.Tokens[right.Start.Value])
            && NameShape.IsUnknown(passage, left) && NameShape.IsUnknown(passage, right);
    }

    private readonly record struct Support(double Left, double Right, double BesideLeft, double BesideRight, bool Runs, bool Counts)
    {
        private bool IsFramed => BesideLeft > 0 && BesideRight > 0;

        public double Total => Left + Right + (IsFramed ? Framed : 0) + (Counts ? Counted : 0);

        public bool IsSure => Math.Max(BesideLeft, BesideRight) >= Beside || IsFramed || Runs || Counts || (Left >= EachSide && Right >= EachSide);
    }
}
