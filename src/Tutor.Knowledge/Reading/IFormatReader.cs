namespace Tutor.Knowledge.Reading;

/// <summary>Gets the text out of files of one format.</summary>
internal interface IFormatReader
{
    /// <summary>The file name endings that this reader takes, in lower case with the dot.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <returns>The file's lines in reading order, their words unchanged.</returns>
    /// <exception cref="UnreadableFileException">The file is damaged, or a tool that reads it is missing.</exception>
    Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation);
}
