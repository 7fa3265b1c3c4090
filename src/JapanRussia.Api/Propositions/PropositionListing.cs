using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Propositions;
using JapanRussia.Topics;
using JapanRussia.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Propositions;

using Column = Column<PropositionResponse>;

/// <summary>By what propositions are filtered and sorted, and how a table of them looks.</summary>
internal static class PropositionListing
{
    internal static readonly Listing<Proposition, PropositionResponse> Listing = new()
    {
        Noun = "propositions",
        Rows = db => db.Propositions.Where(p => p.RetractedAt == null),
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
            new("version", p => p.Version),
            new("created_at", p => p.CreatedAt),
            new("updated_at", p => p.UpdatedAt),
        ],
        Includes = [new("relations", RelatePropositions.AddTo)],
    };
}
