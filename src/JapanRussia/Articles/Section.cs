using JapanRussia.Actors;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Articles;

/// <summary>A part of an article in which claims stand: its body, a heading, a reader's comment.</summary>
public sealed class Section
{
    public const int MaxKeyLength = 100;

    private Section() { }

    internal Section(Guid articleId, int position, SectionContent content)
    {
        Id = IdOf(articleId, content.Key);
        Key = content.Key;
        Revise(position, content);
    }

    public Guid Id { get; private init; }
    public string Key { get; private init; } = "";
    public int Position { get; private set; }
    public SectionKind Kind { get; private set; }

    /// <summary>The paragraphs it covers, counted from 1 over the whole text: <c>1-4,6-12</c>.</summary>
    public string? Paragraphs { get; private set; }

    /// <summary>Who wrote it where that is not the article's author: a commenter.</summary>
    public Guid? AuthorId { get; private set; }
    public Actor? Author { get; private set; }
    public string? Label { get; private set; }

    internal static Guid IdOf(Guid articleId, string key) =>
        NameBasedId.Of("section", $"{articleId:N}/{key}");

    internal bool Revise(int position, SectionContent content)
    {
        if (Position == position && Content == content)
            return false;
        Position = position;
        Kind = content.Kind;
        Paragraphs = content.Paragraphs;
        AuthorId = content.AuthorId;
        Label = content.Label;
        return true;
    }

    private SectionContent Content => new(Key, Kind, Paragraphs, AuthorId, Label);
}

/// <summary>What an editor says of a section.</summary>
public sealed record SectionContent(
    string Key,
    SectionKind Kind,
    string? Paragraphs,
    Guid? AuthorId,
    string? Label
);

[Vocabulary("section_kinds", "What part of an article a claim stands in.", "schema.org hasPart")]
public enum SectionKind
{
    [Term("The running text.", "schema.org: articleBody")]
    Body,

    [Term("The headline.", "schema.org: headline")]
    Title,

    [Term("The outlet's lead above the text.", "schema.org: abstract")]
    Standfirst,

    [Term("A heading within the text.")]
    Heading,

    [Term("A reader's comment below it.", "schema.org: Comment")]
    Comment,

    [Term("The title or teaser of another piece.", "schema.org: relatedLink")]
    Related,
}
