using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace JapanRussia.Values.Text;

/// <summary>Decodes UTF-8 without ever putting another character in place of what it cannot read.</summary>
public static class StrictUtf8
{
    /// <summary>The text, without a byte-order mark before it; or where and why it is not UTF-8.</summary>
    public static (string? Text, BadBytes? Fault) Decode(ReadOnlySpan<byte> bytes)
    {
        if (FindFault(bytes) is { } fault)
            return (null, fault);
        var text = Encoding.UTF8.GetString(bytes);
        return (text.StartsWith('\uFEFF') ? text[1..] : text, null);
    }

    /// <summary>The first bytes that are not UTF-8; null where all are.</summary>
    public static BadBytes? FindFault(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var at = 0;
        OperationStatus status;
        int length;
        while (
            (status = Rune.DecodeFromUtf8(bytes[at..], out _, out length)) == OperationStatus.Done
        )
            at += length;
        var before = bytes[..at];
        return new(
            before.Count((byte)'\n') + 1,
            at - before.LastIndexOf((byte)'\n'),
            Convert.ToHexString(bytes.Slice(at, Math.Max(1, length))),
            WhyNot(bytes, at, status, length) ?? GuessEncoding.From(bytes)
        );
    }

    private static string? WhyNot(
        ReadOnlySpan<byte> bytes,
        int at,
        OperationStatus status,
        int length
    ) =>
        // a single byte at the end is more likely a letter of another encoding, unless there is UTF-8 before it
        status == OperationStatus.NeedMoreData
        && (length > 1 || bytes[..at].ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            ? "a character is cut off at the end"
        : bytes[at..] is [0xED, >= 0xA0, ..] ? "it is half of a surrogate pair"
        : bytes[at..] is [0xC0 or 0xC1, >= 0x80 and < 0xC0, ..] or [0xE0, >= 0x80 and < 0xA0, ..]
            ? "a character is written with more bytes than it needs"
        : null;
}

/// <summary>Bytes that are not UTF-8.</summary>
/// <param name="Line">On which they stand, from 1.</param>
/// <param name="Byte">Which byte of that line is the first of them, from 1.</param>
/// <param name="Hex">The bytes.</param>
/// <param name="Why">What may be the reason; null where none is near.</param>
public sealed record BadBytes(long Line, long Byte, string Hex, string? Why)
{
    public override string ToString() =>
        $"Line {Line}, byte {Byte} (0x{Hex}) is not UTF-8{(Why is null ? "" : $": {Why}")}";
}
