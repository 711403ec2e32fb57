using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Review.Exports;
using Tutor.Storage;
using Tutor.Storage.Reading;
using Tutor.Transcripts.Reading;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>How long each export of everything takes, and what is on the heap meanwhile.</summary>
internal static class ExportTimes
{
    public static async Task PrintAsync(Database database, TextWriter output)
    {
        var reader = new TranscriptReader(database, NullLogger<TranscriptReader>.Instance);
        await output.WriteLineAsync($"{"",-42} {"",5} {"seconds",8} {"MB",8} {"heap MB",8}");
        foreach (var format in ExportFormats.All)
        {
            var sink = new Sink();
            var start = Stopwatch.GetTimestamp();
            await ExportWriter.WriteAsync(format, reader.ReadAsync(TranscriptFilter.All, CancellationToken.None), sink, TimeSpan.Zero, CancellationToken.None);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{$"export of everything, {format.Ending}",-42} {"",5} {Stopwatch.GetElapsedTime(start).TotalSeconds,8:0.0} {sink.Length / 1e6,8:0} {sink.Heap / 1e6,8:0}"));
        }
    }

    /// <summary>Counts what is written, and looks at the heap with every ten megabytes.</summary>
    private sealed class Sink : Stream
    {
        private long _written;
        private long _looked;

        /// <summary>The most that was reachable at any look, in bytes.</summary>
        public long Heap { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _written;

        public override long Position { get => _written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _written += count;
            if (_written - _looked < 10_000_000)
                return;
            _looked = _written;
            Heap = Math.Max(Heap, GC.GetTotalMemory(forceFullCollection: true));
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
