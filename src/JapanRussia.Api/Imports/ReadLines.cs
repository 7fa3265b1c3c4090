using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace JapanRussia.Api.Imports;

/// <summary>The lines of a file as bytes, without their line feed and without a byte-order mark before the first.</summary>
internal static class ReadLines
{
    /// <summary>Longer than any claim; null stands for a line that is longer still.</summary>
    internal const int MaxLength = 1024 * 1024;

    internal static async IAsyncEnumerable<(long Line, byte[]? Bytes)> Of(
        Stream file,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var pipe = PipeReader.Create(file, new(bufferSize: 256 * 1024, leaveOpen: true));
        var line = 0L;
        // of a line that is too long the rest is passed over
        var skipping = false;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                line++;
                var bytes = buffer.Slice(0, end);
                if (skipping || bytes.Length > MaxLength)
                    yield return (line, null);
                else
                    yield return (line, BytesOf(bytes, line));
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (skipping || buffer.Length > MaxLength)
                    yield return (line + 1, null);
                else if (buffer.Length > 0)
                    yield return (line + 1, BytesOf(buffer, line + 1));
                break;
            }
            if (skipping || buffer.Length > MaxLength)
                (skipping, buffer) = (true, buffer.Slice(buffer.End));
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
        await pipe.CompleteAsync();
    }

    private static byte[] BytesOf(in ReadOnlySequence<byte> line, long number) =>
        number == 1 && line.FirstSpan.StartsWith("\uFEFF"u8)
            ? line.Slice(3).ToArray()
            : line.ToArray();
}
