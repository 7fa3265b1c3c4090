namespace JapanRussia.Rest.Requests;

/// <summary>Text that somebody copied from a page, with the line breaks and tabs that stood there.</summary>
public static class PastedText
{
    /// <summary>No control characters but those that are white space.</summary>
    public const string Pattern =
        "^[^\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]+$";

    /// <summary>The text on one line: each line break, tab or other white space is a space, and none stand at its ends.</summary>
    public static string OnOneLine(string text) =>
        text.Any(c => char.IsWhiteSpace(c) && c != ' ')
            ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c)).Trim()
            : text.Trim(' ');
}
