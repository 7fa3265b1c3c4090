using JapanRussia.Outlets;
using JapanRussia.Values.Dates;
using JapanRussia.Values.Identities;
using JapanRussia.Values.Text;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Articles;

/// <summary>One published text. What it does not say of itself is null or marked as inferred, never made up.</summary>
public sealed class Article : NamedEntity
{
    private Article() { }

    public string? Title { get; private set; }
    public Basis? TitleBasis { get; private set; }
    public Guid? OutletId { get; private set; }
    public Outlet? Outlet { get; private set; }
    public Basis? OutletBasis { get; private set; }

    /// <summary>The outlet that published it before this copy did.</summary>
    public Guid? FirstPublishedById { get; private set; }
    public Outlet? FirstPublishedBy { get; private set; }
    public PartialDate? PublishedOn { get; private set; }
    public Basis? PublishedBasis { get; private set; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; private set; }
    public string? Dateline { get; private set; }
    public string? Url { get; private set; }

    /// <summary>Whether its text was read for the claims; false for a source that is known only as others quote it.</summary>
    public bool Held { get; private set; }

    /// <summary>Why something is inferred or missing.</summary>
    public string? Note { get; private set; }

    /// <summary>SHA-256 of the text from which the claims were drawn: whoever has that text can verify every span.</summary>
    public string? TextSha256 { get; private set; }

    /// <summary>Its length in code points.</summary>
    public int? TextCharacters { get; private set; }

    /// <summary>When every span of its claims was last compared with that text.</summary>
    public DateOnly? TextVerifiedOn { get; private set; }
    public List<ArticleAuthor> Authors { get; private init; } = [];
    public List<Section> Sections { get; private init; } = [];

    /// <summary>The text itself, kept apart; null where it has not been attached.</summary>
    public ArticleText? Text { get; private set; }

    public static Article Register(string slug, ArticleContent content)
    {
        var article = new Article { Id = NameBasedId.Of("article", slug), Slug = slug };
        article.Revise(content);
        return article;
    }

    public void Revise(ArticleContent content)
    {
        RuleViolation.Unless(
            content.Held == (content.TextSha256 is not null),
            "article_held",
            "An article that is held has the hash of its text; one that is not held has none.",
            "text"
        );
        RuleViolation.Unless(
            content.Sections.Select(s => s.Key).Distinct().Count() == content.Sections.Count,
            "section_key_twice",
            "Each section of an article has a key of its own.",
            "sections"
        );
        Title = content.Title;
        TitleBasis = content.TitleBasis;
        OutletId = content.OutletId;
        OutletBasis = content.OutletBasis;
        FirstPublishedById = content.FirstPublishedById;
        PublishedOn = content.PublishedOn;
        PublishedBasis = content.PublishedBasis;
        Language = content.Language;
        Dateline = content.Dateline;
        Url = content.Url is null ? null : WebAddress.Normalise(content.Url);
        Held = content.Held;
        Note = content.Note;
        TextSha256 = content.TextSha256;
        TextCharacters = content.TextCharacters;
        TextVerifiedOn = content.TextVerifiedOn;
        Replace(Authors, content.Authors, a => a.Content, (a, i) => new(i + 1, a));
        Divide(content.Sections);
    }

    /// <summary>Attaches the text from which its claims were drawn. What was attached must have been loaded.</summary>
    /// <exception cref="RuleViolation">It is another text.</exception>
    internal void Attach(string content, TextAccess access, DateTimeOffset at)
    {
        RuleViolation.Unless(
            SpanHash.Of(content) == TextSha256,
            "text_differs",
            "This is not the text from which the article's claims were drawn.",
            "text"
        );
        if (Text is null)
            Text = new(content, access, at);
        else if (!Text.Revise(content, access, at))
            return;
        PartsChanged = true;
    }

    /// <summary>Gives it another text, in which every span has been found again.</summary>
    internal void Exchange(string content, TextAccess access, DateTimeOffset at)
    {
        Held = true;
        TextSha256 = SpanHash.Of(content);
        TextCharacters = CodePoints.Count(content);
        Attach(content, access, at);
    }

    /// <summary>Every span of its claims was held against its text.</summary>
    internal void Compared(DateTimeOffset at) =>
        TextVerifiedOn = DateOnly.FromDateTime(at.UtcDateTime);

    // A section keeps its identity while its key stands, for claims point at it.
    private void Divide(IReadOnlyList<SectionContent> wanted)
    {
        var keys = wanted.Select(w => w.Key).ToHashSet();
        PartsChanged |= Sections.RemoveAll(s => !keys.Contains(s.Key)) > 0;
        foreach (var (position, content) in wanted.Index())
            if (Sections.Find(s => s.Key == content.Key) is { } section)
                PartsChanged |= section.Revise(position + 1, content);
            else
            {
                Sections.Add(new(Id, position + 1, content));
                PartsChanged = true;
            }
    }
}

/// <summary>What an editor says of an article.</summary>
public sealed record ArticleContent
{
    public string? Title { get; init; }
    public Basis? TitleBasis { get; init; }
    public Guid? OutletId { get; init; }
    public Basis? OutletBasis { get; init; }
    public Guid? FirstPublishedById { get; init; }
    public PartialDate? PublishedOn { get; init; }
    public Basis? PublishedBasis { get; init; }
    public string? Language { get; init; }
    public string? Dateline { get; init; }
    public string? Url { get; init; }
    public required bool Held { get; init; }
    public string? Note { get; init; }
    public string? TextSha256 { get; init; }
    public int? TextCharacters { get; init; }
    public DateOnly? TextVerifiedOn { get; init; }
    public IReadOnlyList<AuthorContent> Authors { get; init; } = [];
    public IReadOnlyList<SectionContent> Sections { get; init; } = [];
}

[Vocabulary("bases", "How a fact about an article is known.")]
public enum Basis
{
    [Term("The text says so.")]
    Stated,

    [Term("Concluded from the text or from outside; the article's note says from what.")]
    Inferred,
}
