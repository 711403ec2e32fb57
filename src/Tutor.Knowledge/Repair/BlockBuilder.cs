using System.Security.Cryptography;
using System.Text;
using Tutor.Language;

namespace Tutor.Knowledge.Repair;

/// <summary>Numbers and names the passages of one document as they come.</summary>
internal sealed class BlockBuilder(string document)
{
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<string, int> _seen = [];
    private string? _section;
    private int _number;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void AddHeading(string text, int level)
    {
        // One title only; what looks like a second one heads a section.
        level = level == 1 && _blocks.OfType<HeadingBlock>().Any() ? 2 : level;
        _blocks.Add(new HeadingBlock(WhiteSpace.Collapse(text), level));
        _section = level > 1 ? WhiteSpace.Collapse(text) : null;
    }

    public void AddAside(string text, AsideKind kind) => _blocks.Add(new AsideBlock(text, kind));

    public void AddProse(string text) => Add(text, SentenceSplitter.Split(text), null);

    /// <summary>One passage: the lead-in, then every item on a line of its own.</summary>
    public void AddList(string? leadIn, IReadOnlyList<Piece> items)
    {
        var text = new StringBuilder(leadIn);
        var sentences = leadIn is null ? [] : SentenceSplitter.Split(leadIn).ToList();
        var first = sentences.Count;
        foreach (var item in items)
        {
            if (text.Length > 0)
                text.Append('\n');
            sentences.Add(new TextSpan(text.Length + item.MarkLength, item.Text.Length - item.MarkLength));
            text.Append(item.Text);
        }

        Add(text.ToString(), sentences, first);
    }

    private void Add(string text, IReadOnlyList<TextSpan> sentences, int? firstItem)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(TextNormalizer.Compose(WhiteSpace.Collapse(text))));
        var fingerprint = Convert.ToHexStringLower(hash)[..12];
        var times = _seen[fingerprint] = _seen.GetValueOrDefault(fingerprint) + 1;
        var id = new PassageId(document, times == 1 ? fingerprint : $"{fingerprint}-{times}");
        _blocks.Add(new PassageBlock(new Passage(id, ++_number, _section, text, sentences) { FirstItem = firstItem }));
    }
}
