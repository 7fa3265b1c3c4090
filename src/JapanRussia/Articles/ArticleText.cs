using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Articles;

/// <summary>An article's text, exactly as read. It is not ours to publish unless its access is public.</summary>
public sealed class ArticleText
{
    /// <summary>In code points; bodies are limited to 4 MiB besides.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private ArticleText() { }

    internal ArticleText(string content, TextAccess access, DateTimeOffset attachedAt) =>
        (Content, Access, AttachedAt) = (content, access, attachedAt);

    public Guid ArticleId { get; private init; }
    public string Content { get; private set; } = "";
    public TextAccess Access { get; private set; }
    public DateTimeOffset AttachedAt { get; private set; }

    /// <summary>Why something cannot be an article's text; null where it can.</summary>
    public static string? Fault(string content)
    {
        if (content.Length == 0)
            return "the text is empty";
        if (CodePoints.Count(content) > MaxLength)
            return $"the text has more than {MaxLength} characters";
        return TextCharacters.FindControl(content);
    }

    /// <summary>The same as a regular expression of ECMA-262: no control character but line ends and tabs.</summary>
    public const string Pattern = @"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+$";

    internal bool Revise(string content, TextAccess access, DateTimeOffset at)
    {
        if ((Content, Access) == (content, access))
            return false;
        (Content, Access, AttachedAt) = (content, access, at);
        return true;
    }
}

[Vocabulary("text_accesses", "Who may read an article's text here.")]
public enum TextAccess
{
    [Term("Everybody.")]
    Public,

    [Term("Only callers with the right to it.")]
    Restricted,
}
