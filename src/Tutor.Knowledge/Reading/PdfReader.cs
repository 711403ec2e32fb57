using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutor.Knowledge.Reading;

/// <summary>Reads PDF files with poppler's <c>pdftotext</c>.</summary>
/// <remarks>Its layout mode shows where paragraphs end, but runs the columns of a page together; pages with columns are read in its plain mode.</remarks>
internal sealed partial class PdfReader(TimeSpan timeout, long maxTextBytes, string program = "pdftotext") : IFormatReader
{
    public IReadOnlyList<string> Endings { get; } = [".pdf"];

    public async Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        var layout = await RunAsync(path, ["-layout"], cancellation);
        return RunningLines.Mark(TextDecoding.Lines(HasColumns(layout) ? await RunAsync(path, [], cancellation) : layout));
    }

    private static bool HasColumns(string layout)
    {
        var lines = layout.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return lines.Count(line => Gap().IsMatch(line)) > 0.2 * lines.Count;
    }

    private async Task<string> RunAsync(string path, string[] mode, CancellationToken cancellation)
    {
        using var process = Start(path, mode);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var bytes = await ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await errors;
            return process.ExitCode switch
            {
                0 => Encoding.UTF8.GetString(bytes),
                3 => throw new UnreadableFileException("The PDF file does not allow its text to be copied; bring an unprotected copy."),
                _ => throw new UnreadableFileException("The PDF file is damaged or has a password; open it and save or print it to a new PDF file."),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableFileException($"Reading the PDF file took longer than {timeout.TotalSeconds:0} seconds; split it, or raise Tutor:Knowledge:PdfTimeout.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(string path, string[] mode)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in mode.Concat(["-q", "-enc", "UTF-8", "-eol", "unix", Path.GetFullPath(path), "-"]))
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new UnreadableFileException(
                "PDF files are read with pdftotext, which is not installed; install poppler (Debian and Ubuntu: poppler-utils; macOS: brew install poppler; Windows: choco install poppler), or bring the text as .txt or .docx.",
                missing);
        }
    }

    private async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellation)) > 0)
        {
            if (text.Length + read > maxTextBytes)
                throw new UnreadableFileException("The PDF file holds more text than may be read; split it into several files.");
            text.Write(buffer, 0, read);
        }

        return text.ToArray();
    }

    // Wide white space within a line, not between a bullet or number and its item.
    [GeneratedRegex(@"\S{4,}\s{4,}\S")]
    private static partial Regex Gap();
}
