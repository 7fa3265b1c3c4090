namespace JapanRussia.Values.Text;

/// <summary>Guesses how bytes that are not UTF-8 were encoded: a hint for people, never a reason to decode them so.</summary>
public static class GuessEncoding
{
    // beyond this nothing is learnt
    private const int Enough = 64 * 1024;

    /// <summary>"it may be windows-1252"; null where there is no guess.</summary>
    public static string? From(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Enough)];
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "it looks like an Excel workbook or another ZIP file";
        var (high, letters, run, longest) = (0, 0, 0, 0);
        foreach (var b in bytes)
        {
            run = b >= 0x80 ? run + 1 : 0;
            longest = Math.Max(longest, run);
            high += b >= 0x80 ? 1 : 0;
            letters += b >= 0xC0 ? 1 : 0;
        }
        if (high == 0)
            return null;
        return IsShiftJis(bytes) ? "it may be Shift_JIS"
            : longest >= 3 && letters >= high * 0.7 ? "it may be windows-1251"
            : "it may be windows-1252";
    }

    // each lead byte has its trail byte, and some begin kana or common kanji
    private static bool IsShiftJis(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        for (var i = 0; i < bytes.Length; i++)
            switch (bytes[i])
            {
                case (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC):
                    // the last one may be cut off
                    if (i + 1 == bytes.Length)
                        break;
                    if (bytes[i + 1] is not ((>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC)))
                        return false;
                    pairs += bytes[i] <= 0x9F ? 1 : 0;
                    i++;
                    break;
                case 0x80 or 0xA0 or > 0xFC:
                    return false;
            }
        return pairs > 0;
    }
}
