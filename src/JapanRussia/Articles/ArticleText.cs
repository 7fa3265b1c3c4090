using JapanRussia.Vocabularies;

namespace JapanRussia.Articles;

/// <summary>An article's text, exactly as read. It is not ours to publish unless its access is public.</summary>
public sealed class ArticleText
{
    /// <summary>In code points; bodies are limited to 4 MiB besides.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private ArticleText() { }

    public Guid ArticleId { get; private init; }
    public string Content { get; private init; } = "";
    public TextAccess Access { get; private init; }
    public DateTimeOffset AttachedAt { get; private init; }
}

[Vocabulary("text_accesses", "Who may read an article's text here.")]
public enum TextAccess
{
    [Term("Everybody.")]
    Public,

    [Term("Only callers with the right to it.")]
    Restricted,
}
