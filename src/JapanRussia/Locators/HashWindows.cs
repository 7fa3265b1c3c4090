using System.Security.Cryptography;
using System.Text;

namespace JapanRussia.Locators;

/// <summary>
/// Finds the same words by nothing but their hash: every window of as many code points is hashed, outward from the old place.
/// The first that fits is the nearest.
/// </summary>
internal static class HashWindows
{
    /// <summary>What a window costs besides its bytes: as long as it takes to begin and end a hash, some 1,000 bytes are hashed.</summary>
    private const int Overhead = 1024;

    /// <summary>About as much as it takes to search a text once.</summary>
    internal static long CostOf(AnchoredText text) => (long)text.Characters * Overhead;

    /// <param name="effort">How many bytes may be hashed; then the search is cut off and not complete.</param>
    internal static (int? Start, bool Complete) Nearest(
        AnchoredText text,
        Locator locator,
        int near,
        long effort
    )
    {
        var length = locator.Length;
        if (length <= 0 || length > text.Characters)
            return (null, true);
        var wanted = Convert.FromHexString(locator.Sha256);
        var hash = new byte[SHA256.HashSizeInBytes];
        var bytes = text.Utf8;
        var first = Math.Min(near, text.Characters - length);
        var right = Window.At(text, first, first + length);
        var left = right;
        if (Fits(right))
            return (first, true);
        for (var distance = 1; ; distance++)
        {
            var (onRight, onLeft) = (
                first + distance + length <= text.Characters,
                distance <= first
            );
            if (!onRight && !onLeft)
                return (null, true);
            if (effort <= 0)
                return (null, false);
            // of two that are as far the one before, as when the words are known
            if (onLeft && Fits(left = left.Before(bytes)))
                return (first - distance, true);
            if (onRight && Fits(right = right.After(bytes)))
                return (first + distance, true);
        }

        bool Fits(Window window)
        {
            effort -= window.End - window.Start + Overhead;
            SHA256.HashData(bytes.AsSpan(window.Start, window.End - window.Start), hash);
            return hash.AsSpan().SequenceEqual(wanted);
        }
    }

    /// <summary>A stretch of UTF-8 bytes that begins and ends between code points.</summary>
    private readonly record struct Window(int Start, int End)
    {
        internal static Window At(AnchoredText text, int start, int end) =>
            new(BytesBefore(text, start), BytesBefore(text, end));

        private static int BytesBefore(AnchoredText text, int offset) =>
            Encoding.UTF8.GetByteCount(text.Content.AsSpan(0, text.ToUtf16(offset)));

        internal Window After(byte[] bytes) => new(Next(bytes, Start), Next(bytes, End));

        internal Window Before(byte[] bytes) => new(Previous(bytes, Start), Previous(bytes, End));

        private static int Next(byte[] bytes, int at)
        {
            do at++;
            while (at < bytes.Length && IsInside(bytes[at]));
            return at;
        }

        private static int Previous(byte[] bytes, int at)
        {
            do at--;
            while (IsInside(bytes[at]));
            return at;
        }

        private static bool IsInside(byte value) => (value & 0xC0) == 0x80;
    }
}
