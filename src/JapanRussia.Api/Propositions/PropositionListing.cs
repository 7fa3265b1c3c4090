using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Propositions;

using Column = Column<PropositionResponse>;

/// <summary>By what propositions are filtered and sorted, and how a table of them looks.</summary>
internal static class PropositionListing
{
    private const string Noun = "propositions";

    internal static readonly Listing<Proposition, PropositionResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Propositions.Published(),
        Drafts = db => db.Propositions,
        Fetch = RowsById.Through(PropositionResponse.Projection),
        RowJson = ApiJson.Readable.PropositionResponse,
        PageJson = ApiJson.Readable.ListPagePropositionResponse,
        Fields =
        [
            new SearchField<Proposition>(
                "With these words in its text or in the names and aliases of its topics.",
                "peace treaty",
                (db, words) =>
                    p => db.NamedSearches.Any(s => s.Id == p.Id && s.Document.Matches(words))
            ),
            new SlugField<Proposition, Topic>(
                "topic",
                "About this topic or one below it.",
                "territorial-dispute",
                topics =>
                    p => p.Topics.Any(t => t.Topic.Lineage.Any(above => topics.Contains(above)))
            ),
            new WordField<Proposition, PropositionKind>(
                "kind",
                "Of this kind.",
                "forecast",
                kinds => p => kinds.Contains(p.Kind)
            ),
            new FlagField<Proposition>(
                "checkable",
                "That evidence could settle.",
                p => p.Checkable
            ),
            OfClaims("claimant", "With a claim by this actor, alone or jointly."),
            OfClaims("article", "With a claim in this article."),
            OfClaims("outlet", "With a claim in an article of this outlet."),
            OfClaims("section", "With a claim in this part of an article."),
            OfClaims("stance", "With a claim of this stance."),
            OfClaims("via", "With a claim that this actor passed on."),
            StatusField.OfHideable<Proposition>(Noun),
        ],
        Sorts =
        [
            new Sort<Proposition, string>("slug", p => p.Slug),
            new Sort<Proposition, DateTimeOffset>("created_at", p => p.CreatedAt),
            new Sort<Proposition, DateTimeOffset>("updated_at", p => p.UpdatedAt),
        ],
        Columns =
        [
            new("id", p => p.Id),
            new("slug", p => p.Slug),
            new("text", p => p.Text),
            new("kind", p => Words.Of(p.Kind)),
            new("checkable", p => p.Checkable),
            new("topics", p => Column.List(p.Topics.Select(t => t.Slug))),
            new("topic_names", "topics", p => Column.List(p.Topics.Select(t => t.Name))),
            new("status", p => Words.Of(p.Status)),
            new("version", p => p.Version),
            new("created_at", p => p.CreatedAt),
            new("updated_at", p => p.UpdatedAt),
        ],
        Includes = [new("relations", RelatePropositions.AddTo, Always: true)],
    };

    private static ManyField<Proposition, Claim> OfClaims(string field, string summary) =>
        new(
            ClaimListing.Listing.FieldNamed(field),
            $"{summary} Of several filters by claims all are met by one and the same published claim; a `not_` is met by none.",
            condition =>
                p =>
                    p.Claims.AsQueryable()
                        .Where(c => c.Status == ClaimStatus.Published)
                        .Any(condition)
        );
}
