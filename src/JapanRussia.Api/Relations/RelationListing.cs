using JapanRussia.Api.Fields;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Relations;

/// <summary>By what relations are filtered and sorted, and how a table of them looks.</summary>
internal static class RelationListing
{
    private const string Noun = "relations";

    internal static readonly Listing<AnyRelation, RelationRow> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Relations.Published().Where(r => r.State == RelationState.Confirmed),
        Drafts = db => db.Relations,
        Fetch = RowsById.FetchThrough(RelationRow.Projection),
        Fields =
        [
            new WordField<AnyRelation, RelationEnds>(
                "between",
                "That tie claims, or propositions.",
                "claims",
                ends => r => ends.Contains(r.Between)
            ),
            new WordField<AnyRelation, RelationKind>(
                "kind",
                "Of this kind.",
                "contradicts",
                kinds => r => kinds.Contains(r.Kind)
            ),
            new WordField<AnyRelation, Strength>(
                "strength",
                "Of this strength.",
                "hard",
                strengths => r => strengths.Contains(r.Strength)
            ),
            new WordField<AnyRelation, RelationBasis>(
                "basis",
                "Whose ends meet in this.",
                "time",
                bases => r => bases.Contains(r.Basis)
            ),
            new WordField<AnyRelation, RelationState>(
                "state",
                "Judged by a person in this way. Confirmed ones alone are shown unless others are asked for.",
                "rejected",
                states => r => states.Contains(r.State)
            ),
            StatusField.OfHideable<AnyRelation>(Noun),
            new SlugField<AnyRelation, Topic>(
                "topic",
                "With an end about this topic or one below it.",
                "territorial-dispute",
                topics =>
                    r =>
                        r.FromProposition.Topics.Any(t =>
                            t.Topic.Lineage.Any(above => topics.Contains(above))
                        )
                        || r.ToProposition.Topics.Any(t =>
                            t.Topic.Lineage.Any(above => topics.Contains(above))
                        )
            ),
            new SlugField<AnyRelation, Proposition>(
                "proposition",
                "With an end that is this proposition or a claim of it.",
                "territorial-dispute-exists",
                propositions =>
                    r =>
                        propositions.Contains(r.FromPropositionId)
                        || propositions.Contains(r.ToPropositionId)
            ),
            new SlugField<AnyRelation, JapanRussia.Articles.Article>(
                "article",
                "With an end that is a claim of this article.",
                "mead-high-stakes-talks",
                articles =>
                    r =>
                        articles.Contains(r.FromClaim!.ArticleId)
                        || articles.Contains(r.ToClaim!.ArticleId)
            ),
        ],
        Sorts = [new Sort<AnyRelation, string>("key", r => r.Key)],
        Columns =
        [
            new("id", r => r.Id),
            new("key", r => r.Key),
            new("between", r => Words.Of(r.Between)),
            new("kind", r => Words.Of(r.Kind)),
            new("strength", r => Words.Of(r.Strength)),
            new("basis", r => Words.Of(r.Basis)),
            new("why", r => r.Why),
            new("state", r => Words.Of(r.State)),
            new("status", r => Words.Of(r.Status)),
            .. ColumnsOf("from", r => r.From),
            .. ColumnsOf("to", r => r.To),
            new("version", r => r.Version),
        ],
    };

    internal static Listing<AnyRelation, RelationRow> For(IQueryCollection query) =>
        query.ContainsKey("state")
            ? Listing with
            {
                Rows = db => db.Relations.Published(),
            }
            : Listing;

    private static Column<RelationRow>[] ColumnsOf(
        string end,
        Func<RelationRow, RelationEnd> endOf
    ) =>
        [
            new($"{end}_name", end, r => endOf(r).Name),
            new($"{end}_text", end, r => endOf(r).Text),
            new($"{end}_claimant", end, r => endOf(r).Claimant),
            new($"{end}_stance", end, r => endOf(r).Stance is { } stance ? Words.Of(stance) : null),
            new($"{end}_article", end, r => endOf(r).Article),
        ];
}
