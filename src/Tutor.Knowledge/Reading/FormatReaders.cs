namespace Tutor.Knowledge.Reading;

internal static class FormatReaders
{
    public static IReadOnlyList<IFormatReader> All(KnowledgeOptions options) =>
    [
        new PlainTextReader(),
        new MarkdownReader(),
        new HtmlReader(),
        // XML text packs to a tenth and less of its size.
        new WordReader(20 * options.MaxFileBytes),
        new PdfReader(options.PdfTimeout, options.MaxFileBytes),
    ];
}
