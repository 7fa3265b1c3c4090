using System.Buffers;
using System.Text;

namespace JapanRussia.Values.Text;

/// <summary>Shows in a message what somebody sent: bounded, on one line, and with everything that cannot be seen escaped.</summary>
public static class ShowValue
{
    /// <summary>How much of a value a message shows.</summary>
    public const int MaxLength = 80;

    /// <summary>The value between single quotes, or its beginning.</summary>
    public static string InQuotes(string value) => $"'{Escape(value, MaxLength)}'";

    /// <summary>Writes control characters, invisible ones and halves of characters as <c>\u0000</c>, and cuts what is too long.</summary>
    public static string Escape(string text, int most)
    {
        if (text.Length <= most && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var shown = new StringBuilder();
        for (var rest = text.AsSpan(); rest.Length > 0; )
        {
            var whole =
                Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done;
            var part =
                !whole ? $"\\u{(int)rest[0]:x4}"
                : IsVisible(rune) ? $"{rune}"
                : rune.IsBmp ? $"\\u{rune.Value:x4}"
                : $"\\u{{{rune.Value:x}}}";
            if (shown.Length + part.Length > most)
                return shown.Append('…').ToString();
            shown.Append(part);
            rest = rest[length..];
        }
        return shown.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
