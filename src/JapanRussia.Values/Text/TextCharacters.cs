namespace JapanRussia.Values.Text;

/// <summary>The characters that a text may hold.</summary>
public static class TextCharacters
{
    /// <summary>Which control character stands where; null where none does but line ends and tabs.</summary>
    public static string? FindControl(string text)
    {
        foreach (var (index, c) in text.Index())
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return $"a control character, U+{(int)c:X4}, stands at {CodePoints.Count(text[..index])}";
        return null;
    }
}
