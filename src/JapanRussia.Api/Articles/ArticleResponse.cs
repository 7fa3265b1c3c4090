using System.Linq.Expressions;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Outlets;
using JapanRussia.Articles;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;
using LinqKit;

namespace JapanRussia.Api.Articles;

/// <summary>An article as other things refer to it.</summary>
/// <param name="Slug" example="mead-high-stakes-talks">Its stable name in addresses and filters.</param>
/// <param name="Title">Its headline; null where its text has none.</param>
/// <param name="Outlet">Who published it; null where not known.</param>
/// <param name="Authors">Who wrote it, in the order given.</param>
/// <param name="PublishedOn">When it was published; null where not known.</param>
public sealed record ArticleRef(
    string Slug,
    string? Title,
    OutletRef? Outlet,
    IReadOnlyList<AuthorRef> Authors,
    DateResponse? PublishedOn
)
{
    internal static readonly Expression<Func<Article, ArticleRef>> Projection = a => new ArticleRef(
        a.Slug,
        a.Title,
        a.Outlet == null ? null : new OutletRef(a.Outlet.Slug, a.Outlet.Name),
        a.Authors.OrderBy(x => x.Position)
            .Select(x => new AuthorRef(x.Actor.Slug, x.Actor.Name))
            .ToList(),
        DateResponse.Projection.Invoke(a.PublishedOn)
    );
}

/// <param name="Slug" example="walter-russell-mead">The author as an actor.</param>
/// <param name="Name" example="Walter Russell Mead">The author's name.</param>
public sealed record AuthorRef(string Slug, string Name);

/// <summary>One published text: what is known of it. Its words are not here.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="mead-high-stakes-talks">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Title">Its headline; null where its text has none.</param>
/// <param name="TitleBasis">How the title is known.</param>
/// <param name="Outlet">Who published it; null where not known.</param>
/// <param name="OutletBasis">How the outlet is known.</param>
/// <param name="FirstPublishedBy">The outlet that published it before this copy did; null where none is known.</param>
/// <param name="Authors">Who wrote it, in the order given.</param>
/// <param name="PublishedOn">When it was published; null where not known.</param>
/// <param name="PublishedBasis">How the date is known.</param>
/// <param name="Language" example="en-US">BCP 47.</param>
/// <param name="Dateline">Where it was written, as it says.</param>
/// <param name="Url">Its address; null where not known.</param>
/// <param name="Held">Whether its text was read for the claims; false for a source that is known only as others quote it.</param>
/// <param name="Note">Why something is inferred or missing.</param>
/// <param name="Text">The text that was read, by its hash; null where it is not held.</param>
/// <param name="Sections">Its parts in which claims stand.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record ArticleResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string? Title,
    Basis? TitleBasis,
    OutletRef? Outlet,
    Basis? OutletBasis,
    OutletRef? FirstPublishedBy,
    IReadOnlyList<AuthorResponse> Authors,
    DateResponse? PublishedOn,
    Basis? PublishedBasis,
    string? Language,
    string? Dateline,
    string? Url,
    bool Held,
    string? Note,
    TextResponse? Text,
    IReadOnlyList<SectionResponse> Sections,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public ArticleLinks Links =>
        new(
            $"/v1/articles/{Slug}",
            $"/v1/articles/{Slug}/claims",
            Held ? $"/v1/articles/{Slug}/coverage" : null,
            $"/v1/articles/{Slug}/citation"
        );

    internal static readonly Expression<Func<Article, ArticleResponse>> Projection =
        a => new ArticleResponse(
            a.Id,
            a.Slug,
            a.Version,
            HideableEntity.StatusOf(a.Shown, a.RetractedAt),
            a.Title,
            a.TitleBasis,
            a.Outlet == null ? null : new OutletRef(a.Outlet.Slug, a.Outlet.Name),
            a.OutletBasis,
            a.FirstPublishedBy == null
                ? null
                : new OutletRef(a.FirstPublishedBy.Slug, a.FirstPublishedBy.Name),
            a.Authors.OrderBy(x => x.Position)
                .Select(x => new AuthorResponse(x.Actor.Slug, x.Actor.Name, x.Basis, x.Affiliation))
                .ToList(),
            DateResponse.Projection.Invoke(a.PublishedOn),
            a.PublishedBasis,
            a.Language,
            a.Dateline,
            a.Url,
            a.Held,
            a.Note,
            a.TextSha256 == null
                ? null
                : new TextResponse(a.TextSha256, a.TextCharacters, a.TextVerifiedOn),
            a.Sections.OrderBy(s => s.Position)
                .Select(s => new SectionResponse(
                    s.Key,
                    s.Kind,
                    s.Paragraphs,
                    s.Author == null ? null : new AuthorRef(s.Author.Slug, s.Author.Name),
                    s.Label
                ))
                .ToList(),
            a.CreatedAt,
            a.UpdatedAt
        );
}

/// <param name="Slug" example="walter-russell-mead">The author as an actor.</param>
/// <param name="Name" example="Walter Russell Mead">The author's name.</param>
/// <param name="Basis">How the author is known.</param>
/// <param name="Affiliation">As the article gives it.</param>
public sealed record AuthorResponse(string Slug, string Name, Basis Basis, string? Affiliation);

/// <param name="Sha256">Of the text's UTF-8 bytes: whoever has a text with this hash can verify every span.</param>
/// <param name="Characters" example="3457">Its length in Unicode code points.</param>
/// <param name="VerifiedOn">When every span was last compared with it; null: not yet.</param>
public sealed record TextResponse(string Sha256, int? Characters, DateOnly? VerifiedOn);

/// <param name="Key" example="comment-1">Its name within the article.</param>
/// <param name="Kind">What part it is.</param>
/// <param name="Paragraphs" example="1-4,6-12">The paragraphs that it covers, counted from 1 over the whole text.</param>
/// <param name="Author">Who wrote it, where that is not the article's author.</param>
/// <param name="Label">What it is called.</param>
public sealed record SectionResponse(
    string Key,
    SectionKind Kind,
    string? Paragraphs,
    AuthorRef? Author,
    string? Label
);

/// <param name="Self">This article.</param>
/// <param name="Claims">The claims that it holds.</param>
/// <param name="Coverage">What is claimed in it of every proposition, also of those that it leaves out; null where its text was not read.</param>
/// <param name="Citation">How to cite it; `style=` chooses the form.</param>
public sealed record ArticleLinks(Link Self, Link Claims, Link? Coverage, Link Citation);
