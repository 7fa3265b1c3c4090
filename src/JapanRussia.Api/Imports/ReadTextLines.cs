using System.Runtime.CompilerServices;
using System.Text;

namespace JapanRussia.Api.Imports;

/// <summary>One line of a table.</summary>
/// <param name="Number">Which line of the file, from 1.</param>
/// <param name="Text">What cannot be decoded stands in it as U+FFFD, and is a fault.</param>
/// <param name="Ending">The line's end, which belongs to a cell that goes on behind it.</param>
internal readonly record struct TextLine(
    long Number,
    string Text,
    string Ending,
    RowFault? Fault = null
);

/// <summary>The lines of a table: each ends with a carriage return, a line feed or both.</summary>
internal static class ReadTextLines
{
    internal static async IAsyncEnumerable<TextLine> Of(
        DecodeFile file,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var number = 0L;
        await foreach (var (_, bytes) in ReadLines.Of(file.Utf8, cancellation))
        {
            if (bytes is null)
            {
                yield return new(++number, "", "\n", RowFault.TooLong("A line"));
                continue;
            }
            var windows = bytes is [.., (byte)'\r'];
            var rest = bytes.AsMemory(0, windows ? bytes.Length - 1 : bytes.Length);
            while (rest.Span.IndexOf((byte)'\r') is >= 0 and var end)
            {
                yield return Line(rest.Span[..end], ++number, "\r", file);
                rest = rest[(end + 1)..];
            }
            yield return Line(rest.Span, ++number, windows ? "\r\n" : "\n", file);
        }
    }

    private static TextLine Line(
        ReadOnlySpan<byte> bytes,
        long number,
        string ending,
        DecodeFile file
    ) => new(number, Encoding.UTF8.GetString(bytes), ending, file.FaultOf(bytes, number));
}
