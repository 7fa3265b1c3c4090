using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Outlets;
using JapanRussia.Rest.Lists;
using JapanRussia.Search;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Articles;

using Column = Column<ArticleResponse>;

/// <summary>Articles: by what they are filtered, sorted and shown, how they are written, and where.</summary>
internal static class ArticleResource
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapResource(Editing, Texts);
    }

    private static readonly ResourceTexts Texts = new(
        "maxie-elusive-bargain",
        "Articles: the texts that hold claims, and those that are known only as others quote them.",
        "One article: what is known of it, never its words.",
        "Records what is known of an article.",
        "Its text comes in another way. An article that is `held` has the hash of its text; one that is not held has none.",
        "Null takes a member away, a list takes the place of the whole list. The slug stays, and so does a section in which claims stand.",
        "Its outlets and authors are shown with it. "
    );

    private const string Noun = "articles";

    internal static readonly Listing<Article, ArticleResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Articles.Published(),
        Drafts = db => db.Articles,
        Fetch = RowsById.FetchThrough(ArticleResponse.Projection),
        Fields =
        [
            new SearchField<Article>(
                "With these words in its title or in the names of its authors and outlet.",
                "courtship",
                (db, words) =>
                    a => db.Set<NamedSearch>().Any(s => s.Id == a.Id && s.Document.Matches(words))
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
            new("authors", a => Column.JoinValues(a.Authors.Select(x => x.Slug))),
            new("author_names", "authors", a => Column.JoinValues(a.Authors.Select(x => x.Name))),
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

    internal static readonly Editing<
        Article,
        ArticleContent,
        ArticleForm,
        ArticleResponse
    > Editing = new()
    {
        Listing = Listing,
        Validator = ArticleFormValidator.Instance,
        NameOf = form => form.Slug,
        Whole = db => db.Articles.Include(a => a.Authors).Include(a => a.Sections).AsSplitQuery(),
        FormOf = ArticleForm.Of,
        Content = (form, references, _) => form.Content(references),
        Make = (form, content) => Article.Register(form.Slug!, content),
        Change = Change,
        Uses =
        [
            .. Use.OfClaims("in it", "article", ClaimConditions.In),
            .. Use.OfClaims(
                "that were passed on in it",
                null,
                articles =>
                    c => c.Via.Any(h => h.ArticleId != null && articles.Contains(h.ArticleId.Value))
            ),
        ],
    };

    private static async Task Change(Article article, ArticleContent content, WriteContext writing)
    {
        var (db, cancellation) = (writing.Db, writing.Cancellation);
        if (
            (content.TextSha256, content.TextCharacters, content.TextVerifiedOn)
                != (article.TextSha256, article.TextCharacters, article.TextVerifiedOn)
            && await db.Set<ArticleText>().AnyAsync(t => t.ArticleId == article.Id, cancellation)
        )
            throw new RuleViolation(
                "text_attached",
                "Its text is attached: hash and length follow from it, and the date from the comparison.",
                "text"
            );
        var kept = content.Sections.Select(s => s.Key).ToHashSet();
        foreach (var gone in article.Sections.Where(s => !kept.Contains(s.Key)))
            if (
                await db.Claims.CountAsync(c => c.SectionId == gone.Id, cancellation)
                is > 0
                    and var claims
            )
                throw new RuleViolation(
                    "section_in_use",
                    $"{claims} claims stand or stood in the section '{gone.Key}': it stays.",
                    "sections"
                );
        article.Revise(content);
    }
}
