using System.Buffers;
using System.Text;

namespace JapanRussia.Locators;

/// <summary>
/// A text as it is compared for likeness, each of its letters with the place it came from: quotation marks and dashes of one
/// kind, white space as one space, Hangul composed, and without combining marks and characters that do not show.
/// </summary>
internal sealed class FoldedText
{
    private const int Space = ' ';

    private readonly List<int> letters = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    private FoldedText() { }

    internal int Length => letters.Count;

    internal ReadOnlySpan<int> Letters =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters);

    internal static FoldedText Of(string text)
    {
        var folded = new FoldedText();
        for (var index = 0; index < text.Length; )
        {
            if (
                Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length)
                != OperationStatus.Done
            )
                rune = Rune.ReplacementChar;
            folded.Add(rune, index, index + length);
            index += length;
        }
        return folded;
    }

    /// <summary>The place in the text, in UTF-16 units, of the letters from one to another, half open.</summary>
    internal (int Start, int End) PlaceOf(int from, int to) => (starts[from], ends[to - 1]);

    /// <summary>The first letter that stands at or behind a UTF-16 index.</summary>
    internal int LetterAt(int index)
    {
        var found = starts.BinarySearch(index);
        return found >= 0 ? found : ~found;
    }

    private void Add(Rune rune, int start, int end)
    {
        var letter = rune.Value;
        if (letter is < 0x20 or >= 0x7F)
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    // it belongs to the letter before
                    if (ends.Count > 0)
                        ends[^1] = end;
                    return;
                case UnicodeCategory.Format:
                    return;
                case UnicodeCategory.DashPunctuation:
                    letter = '-';
                    break;
                case UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation:
                case UnicodeCategory.OpenPunctuation when letter is 0x201A or 0x201E:
                    letter = letter is >= 0x2018 and <= 0x201B or 0x2039 or 0x203A ? '\'' : '"';
                    break;
                default:
                    if (Rune.IsWhiteSpace(rune))
                        letter = Space;
                    else if (TakesHangul(letter, end))
                        return;
                    break;
            }
        }
        if (letter == Space && letters is [.., Space])
        {
            ends[^1] = end;
            return;
        }
        letters.Add(letter);
        starts.Add(start);
        ends.Add(end);
    }

    // Unicode, chapter 3.12: a consonant takes a vowel, and both take a final consonant
    private bool TakesHangul(int letter, int end)
    {
        if (letters is not [.., var before])
            return false;
        if (before is >= 0x1100 and < 0x1113 && letter is >= 0x1161 and < 0x1176)
            letters[^1] = 0xAC00 + (((before - 0x1100) * 21) + letter - 0x1161) * 28;
        else if (
            before is >= 0xAC00 and < 0xD7A4
            && (before - 0xAC00) % 28 == 0
            && letter is > 0x11A7 and < 0x11C3
        )
            letters[^1] = before + letter - 0x11A7;
        else
            return false;
        ends[^1] = end;
        return true;
    }
}
