namespace Tutor.Knowledge.Reading;

internal static class FormatReaders
{
    public static IReadOnlyList<IFormatReader> All(KnowledgeOptions options) =>
        [new PlainTextReader()];
}
