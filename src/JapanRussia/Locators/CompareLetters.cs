namespace JapanRussia.Locators;

/// <summary>
/// How many letters of some words must be inserted, deleted or changed to make a text of them, told after each letter of the
/// text. Sixty-four letters of the words are compared at a time (G. Myers, "A fast bit-vector algorithm for approximate
/// string matching", 1999; the blocks as in H. Hyyrö, 2003).
/// </summary>
internal sealed class CompareLetters
{
    private readonly Dictionary<int, ulong[]> standsAt = [];
    private readonly ulong[] none;
    private readonly ulong[] rises;
    private readonly ulong[] falls;
    private readonly int last;
    private readonly int begin;
    private int errors;

    /// <param name="anywhere">Whether the words may begin anywhere in the text, or at its first letter only.</param>
    internal CompareLetters(int[] words, bool anywhere)
    {
        var blocks = (words.Length + 63) / 64;
        (none, falls, rises) = (new ulong[blocks], new ulong[blocks], new ulong[blocks]);
        Array.Fill(rises, ulong.MaxValue);
        last = (words.Length - 1) % 64;
        begin = anywhere ? 0 : 1;
        errors = words.Length;
        foreach (var (i, letter) in words.Index())
        {
            if (!standsAt.TryGetValue(letter, out var places))
                standsAt[letter] = places = new ulong[blocks];
            places[i / 64] |= 1UL << (i % 64);
        }
    }

    /// <summary>The errors in whatever ends with this letter and fits best.</summary>
    internal int Take(int letter)
    {
        var same = standsAt.GetValueOrDefault(letter, none);
        var step = begin;
        for (var block = 0; block < none.Length; block++)
            step = Advance(block, same[block], step, block == none.Length - 1 ? last : 63);
        return errors += step;
    }

    /// <summary>One block on by one letter; the difference goes in at its first row and comes out at its last.</summary>
    private int Advance(int block, ulong same, int step, int bottom)
    {
        var (rise, fall) = (rises[block], falls[block]);
        var vertical = same | fall;
        if (step < 0)
            same |= 1;
        var horizontal = (((same & rise) + rise) ^ rise) | same;
        var up = fall | ~(horizontal | rise);
        var down = rise & horizontal;
        var leaving = (int)((up >> bottom) & 1) - (int)((down >> bottom) & 1);
        up = (up << 1) | (step > 0 ? 1UL : 0);
        down = (down << 1) | (step < 0 ? 1UL : 0);
        rises[block] = down | ~(vertical | up);
        falls[block] = up & vertical;
        return leaving;
    }
}
