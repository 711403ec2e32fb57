namespace Tutor.Knowledge.Reading;

/// <summary>A file that cannot be read. The message is one sentence for the person who brought it.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message)
        : base(message)
    {
    }

    public UnreadableFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
