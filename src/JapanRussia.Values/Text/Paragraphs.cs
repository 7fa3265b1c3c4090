namespace JapanRussia.Values.Text;

/// <summary>Lines that are not empty, counted from 1 over the whole text.</summary>
public static class Paragraphs
{
    /// <summary>Where each begins, in UTF-16 units.</summary>
    public static List<int> Starts(string text)
    {
        List<int> starts = [];
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                starts.Add(start);
        }
        return starts;
    }

    /// <summary>In which one something stands; 0 before the first.</summary>
    public static int At(List<int> starts, int index)
    {
        var found = starts.BinarySearch(index);
        return found >= 0 ? found + 1 : ~found;
    }
}
