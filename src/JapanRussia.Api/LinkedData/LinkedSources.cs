using System.Text.Json.Nodes;
using JapanRussia.Actors;
using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Outlets;
using JapanRussia.Articles;
using JapanRussia.Outlets;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.LinkedData;

/// <summary>Actors, articles and outlets that a claim speaks of, as nodes.</summary>
internal sealed record LinkedSources(
    IReadOnlyDictionary<string, ActorResponse> Actors,
    IReadOnlyDictionary<string, ArticleResponse> Articles,
    IReadOnlyDictionary<string, OutletResponse> Outlets
)
{
    internal static async Task<LinkedSources> Of(
        DbContext db,
        ClaimResponse claim,
        CancellationToken cancellation
    )
    {
        var slugs = claim
            .Via.Select(h => h.Article)
            .OfType<string>()
            .Append(claim.Article.Slug)
            .ToList();
        var articles = await db
            .Articles.Where(a => slugs.Contains(a.Slug))
            .Select(ArticleResponse.Projection)
            .ToDictionaryAsync(a => a.Slug, cancellation);
        var actors = claim
            .Claimants.Select(c => c.Actor.Slug)
            .Concat(claim.Via.Select(h => h.Actor.Slug))
            .Concat(articles.Values.SelectMany(a => a.Authors).Select(a => a.Slug))
            .Concat(articles.Values.SelectMany(a => a.Sections).Select(s => s.Author?.Slug))
            .OfType<string>()
            .ToHashSet();
        var outlets = articles.Values.Select(a => a.Outlet?.Slug).OfType<string>().ToHashSet();
        return new(
            await db
                .Actors.Where(a => actors.Contains(a.Slug))
                .Select(ActorResponse.Projection)
                .ToDictionaryAsync(a => a.Slug, cancellation),
            articles,
            await db
                .Outlets.Where(o => outlets.Contains(o.Slug))
                .Select(OutletResponse.Projection)
                .ToDictionaryAsync(o => o.Slug, cancellation)
        );
    }

    internal static string ActorAddress(string slug) => $"/v1/actors/{slug}";

    internal JsonObject Actor(string slug)
    {
        var actor = Actors[slug];
        return Node.Of(
            ActorAddress(slug),
            [TypeOf(actor.Kind), "prov:Agent"],
            ("name", actor.Name),
            ("description", actor.Description),
            ("sameAs", Wikidata(actor.WikidataId)),
            (
                "additionalType",
                Node.Texts([
                    Node.Address("actor_kinds", actor.Kind),
                    Node.Address("namings", actor.Naming),
                ])
            )
        );
    }

    internal JsonObject Article(string slug)
    {
        var article = Articles[slug];
        return Node.Of(
            $"/v1/articles/{slug}",
            ["NewsArticle", "prov:Entity"],
            ("headline", article.Title),
            ("author", Node.List(article.Authors.Select(a => Actor(a.Slug)))),
            ("publisher", article.Outlet is { } outlet ? Outlet(outlet.Slug) : null),
            ("datePublished", article.PublishedOn?.Reduced()),
            ("dcterms:issued", article.PublishedOn?.Text),
            ("inLanguage", article.Language),
            ("url", article.Url),
            ("rdfs:comment", article.Note)
        );
    }

    /// <summary>The piece that a claim stands in: the article, or a reader's comment on it.</summary>
    internal JsonObject Appearance(ClaimResponse claim)
    {
        var article = Article(claim.Article.Slug);
        if (claim.Section is not { Kind: SectionKind.Comment } section)
            return article;
        var comment = Articles[claim.Article.Slug].Sections.Single(s => s.Key == section.Key);
        return Node.Of(
            $"/v1/articles/{claim.Article.Slug}#{section.Key}",
            ["Comment", "prov:Entity"],
            ("author", comment.Author is { } author ? Actor(author.Slug) : null),
            ("isPartOf", article)
        );
    }

    private JsonObject Outlet(string slug)
    {
        var outlet = Outlets[slug];
        return Node.Of(
            $"/v1/outlets/{slug}",
            [
                outlet.Kind is OutletKind.ThinkTank ? "ResearchOrganization"
                : outlet.Kind is OutletKind.Website or OutletKind.Blog ? "Organization"
                : "NewsMediaOrganization",
            ],
            ("name", outlet.Name),
            ("url", outlet.Homepage),
            ("sameAs", Wikidata(outlet.WikidataId))
        );
    }

    // an author is a Person or an Organization to schema.org, which takes a Country for a place and knows no groups
    internal static string TypeOf(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => "Person",
            ActorKind.GovernmentBody => "GovernmentOrganization",
            ActorKind.Media => "NewsMediaOrganization",
            _ => "Organization",
        };

    private static string? Wikidata(string? id) =>
        id is null ? null : $"http://www.wikidata.org/entity/{id}";
}
