using JapanRussia.Actors;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Outlets;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Articles;

using Column = Column<ArticleResponse>;

/// <summary>By what articles are filtered and sorted, and how a table of them looks.</summary>
internal static class ArticleListing
{
    private const string Noun = "articles";

    internal static readonly Listing<Article, ArticleResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Articles.Published(),
        Drafts = db => db.Articles,
        Fetch = RowsById.Through(ArticleResponse.Projection),
        RowJson = ApiJson.Readable.ArticleResponse,
        PageJson = ApiJson.Readable.ListPageArticleResponse,
        Fields =
        [
            new SearchField<Article>(
                "With these words in its title or in the names of its authors and outlet.",
                "courtship",
                (db, words) =>
                    a => db.NamedSearches.Any(s => s.Id == a.Id && s.Document.Matches(words))
            ),
            new SlugField<Article, Outlet>(
                "outlet",
                "Published by this outlet.",
                "the-american-interest",
                outlets => a => a.OutletId != null && outlets.Contains(a.OutletId.Value)
            ),
            new SlugField<Article, Actor>(
                "author",
                "By this author.",
                "jeremy-maxie",
                authors => a => a.Authors.Any(x => authors.Contains(x.ActorId))
            ),
            new TextField<Article>(
                "language",
                "In this language: BCP 47.",
                "en-US",
                ParameterPatterns.Language,
                languages => a => languages.Contains(a.Language)
            ),
            new FlagField<Article>("held", "Whose text was read for the claims.", a => a.Held),
            .. Conditions.Range<Article>(
                "published",
                "Published",
                day =>
                    a =>
                        a.PublishedOn != null
                        && (a.PublishedOn.To == null || a.PublishedOn.To >= day),
                day =>
                    a =>
                        a.PublishedOn != null
                        && (a.PublishedOn.From == null || a.PublishedOn.From <= day)
            ),
            StatusField.OfHideable<Article>(Noun),
        ],
        Sorts =
        [
            new Sort<Article, string>("slug", a => a.Slug),
            new Sort<Article, DateTimeOffset>("created_at", a => a.CreatedAt),
            new Sort<Article, DateTimeOffset>("updated_at", a => a.UpdatedAt),
            new Sort<Article, DateOnly>(
                "published_on",
                a => a.PublishedOn!.From ?? EF.Constant(DateOnly.MaxValue),
                a => a.PublishedOn!.From ?? EF.Constant(DateOnly.MinValue)
            ),
        ],
        Columns =
        [
            new("id", a => a.Id),
            new("slug", a => a.Slug),
            new("title", a => a.Title),
            new("title_basis", a => a.TitleBasis is { } basis ? Words.Of(basis) : null),
            new("outlet", a => a.Outlet?.Slug),
            new("outlet_name", "outlet", a => a.Outlet?.Name),
            new("outlet_basis", a => a.OutletBasis is { } basis ? Words.Of(basis) : null),
            new("first_published_by", a => a.FirstPublishedBy?.Slug),
            new("first_published_by_name", "first_published_by", a => a.FirstPublishedBy?.Name),
            new("authors", a => Column.List(a.Authors.Select(x => x.Slug))),
            new("author_names", "authors", a => Column.List(a.Authors.Select(x => x.Name))),
            new("published_on", a => a.PublishedOn?.Text),
            new("published_from", "published_on", a => a.PublishedOn?.From),
            new("published_to", "published_on", a => a.PublishedOn?.To),
            new("published_basis", a => a.PublishedBasis is { } basis ? Words.Of(basis) : null),
            new("language", a => a.Language),
            new("dateline", a => a.Dateline),
            new("url", a => a.Url),
            new("held", a => a.Held),
            new("text_sha256", "text", a => a.Text?.Sha256),
            new("text_characters", "text", a => a.Text?.Characters),
            new("note", a => a.Note),
            new("status", a => Words.Of(a.Status)),
            new("version", a => a.Version),
            new("created_at", a => a.CreatedAt),
            new("updated_at", a => a.UpdatedAt),
        ],
    };
}
