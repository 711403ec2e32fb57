namespace Tutor.Knowledge.Reading;

internal sealed class PlainTextReader : IFormatReader
{
    public IReadOnlyList<string> Endings { get; } = [".txt"];

    public Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation) =>
        Task.FromResult(TextDecoding.Lines(TextDecoding.Decode(content)));
}
