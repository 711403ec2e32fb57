namespace Tutor.Knowledge.Repair;

/// <summary>What the repair makes of a file's lines.</summary>
internal sealed record RepairedText(IReadOnlyList<Block> Blocks, IReadOnlyList<Notice> Notices)
{
    /// <summary>How much of the text cannot be read, from 0 to 1, by characters.</summary>
    public double GarbledShare
    {
        get
        {
            var garbled = Blocks.OfType<AsideBlock>().Where(block => block.Kind == AsideKind.Garbled).Sum(block => block.Text.Length);
            var readable = Blocks.Sum(block => block switch
            {
                PassageBlock passage => passage.Passage.Text.Length,
                HeadingBlock heading => heading.Text.Length,
                _ => 0,
            });
            return garbled == 0 ? 0 : garbled / (double)(garbled + readable);
        }
    }
}
