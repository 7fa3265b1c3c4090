namespace JapanRussia.Values.Text;

/// <summary>Offsets in Unicode code points, the unit in which evidence is given, over .NET's UTF-16 strings.</summary>
public static class CodePoints
{
    public static int Count(string text)
    {
        var low = 0;
        foreach (var c in text)
            if (char.IsLowSurrogate(c))
                low++;
        return text.Length - low;
    }

    /// <summary>The UTF-16 index of the code point at <paramref name="offset"/>; null past the end.</summary>
    public static int? ToUtf16(string text, int offset)
    {
        var index = 0;
        for (; offset > 0 && index < text.Length; offset--)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return offset == 0 ? index : null;
    }

    /// <summary>The text between two offsets, half open; null where they do not lie in the text.</summary>
    public static string? Slice(string text, int start, int end) =>
        start >= 0
        && start <= end
        && ToUtf16(text, start) is { } from
        && ToUtf16(text[from..], end - start) is { } length
            ? text.Substring(from, length)
            : null;

    /// <summary>The beginning of a text, of so many UTF-16 units at most, and without half of a character at its end.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text
        : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)]
        : text[..most];

    /// <summary>How many words, by white space: the measure in which quotes are limited.</summary>
    public static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
