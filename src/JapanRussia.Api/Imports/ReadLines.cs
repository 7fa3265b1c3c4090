using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace JapanRussia.Api.Imports;

/// <summary>The lines of a file as bytes, without those that hold nothing.</summary>
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
                else if (Trimmed(bytes) is { Length: > 0 } held)
                    yield return (line, held);
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (skipping || buffer.Length > MaxLength)
                    yield return (line + 1, null);
                else if (Trimmed(buffer) is { Length: > 0 } last)
                    yield return (line + 1, last);
                break;
            }
            if (skipping || buffer.Length > MaxLength)
                (skipping, buffer) = (true, buffer.Slice(buffer.End));
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
        await pipe.CompleteAsync();
    }

    private static byte[] Trimmed(in ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray().AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.Trim(" \t\r"u8).ToArray();
    }
}
