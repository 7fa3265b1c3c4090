using System.Text;
using JapanRussia.Values.Text;

namespace JapanRussia.Api.Imports;

/// <summary>Finds out how a file is encoded, and gives it as UTF-8 with whatever cannot be decoded marked, so that each row can be told.</summary>
/// <param name="Utf8">The file's text, from its beginning.</param>
/// <param name="FromUtf16">Whether the file itself is UTF-16.</param>
internal sealed record DecodeFile(Stream Utf8, bool FromUtf16) : IAsyncDisposable
{
    // stands for no character: what a broken half of one becomes on the way from UTF-16
    private const char Broken = '\uFFFF';

    /// <summary>The file as UTF-8, or why it is no text.</summary>
    internal static async Task<(DecodeFile? File, RowFault? Fault)> Open(
        Stream file,
        CancellationToken cancellation
    )
    {
        var start = new byte[4];
        var length = await file.ReadAtLeastAsync(start, start.Length, false, cancellation);
        file.Position = 0;
        return start.AsSpan(0, length) switch
        {
            [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => Not("it is UTF-32"),
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => Utf16(file, false),
            [0xFE, 0xFF, ..] or [0, not 0, ..] => Utf16(file, true),
            [(byte)'P', (byte)'K', 3, 4] or [0xD0, 0xCF, 0x11, 0xE0] => Not(
                "it is a workbook of a spreadsheet program or an archive; save the sheet as 'CSV UTF-8'"
            ),
            [0x1F, 0x8B, ..] => Not("it is compressed with gzip"),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F'] => Not("it is a PDF"),
            _ => (new(file, false), null),
        };
    }

    /// <summary>Why a line is not what its file says it is; null where it is.</summary>
    internal RowFault? FaultOf(ReadOnlySpan<byte> line, long number)
    {
        if (!FromUtf16)
            return StrictUtf8.FindFault(line) is { } bad
                ? new(RowFault.NotUtf8, $"{bad with { Line = number }}. Save the file as UTF-8.")
                : null;
        return line.IndexOf("\uFFFF"u8) is >= 0 and var at
            ? new(
                "not_utf16",
                $"Line {number}, character {Encoding.UTF8.GetCharCount(line[..at]) + 1} is half of a surrogate pair: this is not UTF-16. Save the file as UTF-8."
            )
            : null;
    }

    private static (DecodeFile?, RowFault?) Utf16(Stream file, bool bigEndian) =>
        (
            new(
                Encoding.CreateTranscodingStream(
                    file,
                    Encoding.GetEncoding(
                        bigEndian ? "utf-16BE" : "utf-16LE",
                        EncoderFallback.ExceptionFallback,
                        new DecoderReplacementFallback($"{Broken}")
                    ),
                    new UTF8Encoding(false),
                    leaveOpen: true
                ),
                true
            ),
            null
        );

    private static (DecodeFile?, RowFault?) Not(string why) =>
        (null, new(RowFault.NotUtf8, $"The file is not UTF-8 and not UTF-16: {why}."));

    // the file itself belongs to whoever opened it
    public ValueTask DisposeAsync() => FromUtf16 ? Utf8.DisposeAsync() : ValueTask.CompletedTask;
}
