using System.Text;
using JapanRussia.Values.Text;

namespace JapanRussia.Locators;

/// <summary>A text in which many spans are looked up: its offsets are converted without counting from its beginning.</summary>
public sealed class AnchoredText
{
    private const int Step = 256;

    // the UTF-16 index of each code point whose offset is a multiple of Step
    private readonly List<int> marks = [];
    private readonly List<int> paragraphs;

    public AnchoredText(string content)
    {
        Content = content;
        for (var index = 0; index < content.Length; Characters++)
        {
            if (Characters % Step == 0)
                marks.Add(index);
            index += char.IsSurrogatePair(content, index) ? 2 : 1;
        }
        paragraphs = Paragraphs.Starts(content);
    }

    public string Content { get; }

    /// <summary>Its length in code points.</summary>
    public int Characters { get; }

    public string Sha256 => field ??= SpanHash.Of(Content);

    internal byte[] Utf8 => field ??= Encoding.UTF8.GetBytes(Content);

    internal FoldedText Folded => field ??= FoldedText.Of(Content);

    /// <summary>The UTF-16 index of the code point at an offset from 0 to <see cref="Characters"/>.</summary>
    internal int ToUtf16(int offset)
    {
        if (offset == Characters)
            return Content.Length;
        var index = marks[offset / Step];
        for (var left = offset % Step; left > 0; left--)
            index += char.IsSurrogatePair(Content, index) ? 2 : 1;
        return index;
    }

    /// <summary>The offset in code points of a UTF-16 index.</summary>
    internal int ToCodePoints(int index)
    {
        var found = marks.BinarySearch(index);
        var mark = found >= 0 ? found : ~found - 1;
        var offset = Math.Max(mark, 0) * Step;
        for (var at = mark < 0 ? 0 : marks[mark]; at < index; offset++)
            at += char.IsSurrogatePair(Content, at) ? 2 : 1;
        return offset;
    }

    /// <summary>The words between two offsets, half open; null where they do not lie in the text.</summary>
    public string? Slice(int start, int end) =>
        start < 0 || end < start || end > Characters ? null : Content[ToUtf16(start)..ToUtf16(end)];

    internal int ParagraphCount => paragraphs.Count;

    /// <summary>The paragraph of the letter before an offset that lies in the text: in which what ends there ends.</summary>
    internal int ParagraphBefore(int offset) =>
        Math.Max(1, Paragraphs.At(paragraphs, ToUtf16(offset) - 1));

    /// <summary>The folded letters of some paragraphs and of what stands between them, counted from 1.</summary>
    internal ReadOnlySpan<int> LettersOf(int first, int last)
    {
        var from = first <= paragraphs.Count ? paragraphs[first - 1] : 0;
        var to = last < paragraphs.Count ? paragraphs[last] : Content.Length;
        return Folded.Letters[Folded.LetterAt(from)..Folded.LetterAt(to)];
    }

    /// <summary>What stands between two offsets; null where they do not lie in the text.</summary>
    internal SpanPlace? PlaceAt(int start, int end) =>
        start < 0 || end < start || end > Characters ? null : PlaceOf(start, end);

    /// <summary>What stands between two offsets that lie in the text.</summary>
    public SpanPlace PlaceOf(int start, int end)
    {
        var (from, to) = (ToUtf16(start), ToUtf16(end));
        return new(
            start,
            end,
            from,
            to,
            Math.Max(1, Paragraphs.At(paragraphs, from)),
            SpanHash.Of(Content[from..to])
        );
    }
}
