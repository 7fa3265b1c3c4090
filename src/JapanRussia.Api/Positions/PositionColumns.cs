using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Positions;

using Column = Column<PositionResponse>;

/// <summary>A table of positions: one row a position, its claims in the order of time in each list.</summary>
internal static class PositionColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", p => p.Id),
        new("actor", p => p.Actor.Slug),
        new("actor_name", "actor", p => p.Actor.Name),
        new("actor_kind", "actor", p => Words.Of(p.Actor.Kind)),
        new("actor_country", "actor", p => p.Actor.Country),
        new("proposition", p => p.Proposition.Slug),
        new("proposition_text", "proposition", p => p.Proposition.Text),
        new("proposition_kind", "proposition", p => Words.Of(p.Proposition.Kind)),
        new("claim_count", p => p.ClaimCount),
        new("supports", "counts", p => p.Counts.Supports),
        new("denies", "counts", p => p.Counts.Denies),
        new("questions", "counts", p => p.Counts.Questions),
        new("reports", "counts", p => p.Counts.Reports),
        new("latest_stance", p => p.LatestStance is { } stance ? Words.Of(stance) : null),
        new("mixed", p => p.Mixed),
        new("changed", p => p.Changed),
        new("first_on", p => p.FirstOn),
        new("last_on", p => p.LastOn),
        new("claims", p => Column.JoinValues(p.Claims.Select(c => c.Key))),
        new("stances", "claims", p => Column.JoinValues(p.Claims.Select(c => Words.Of(c.Stance)))),
        new("times", "claims", p => Column.JoinValues(p.Claims.Select(c => c.At?.Text))),
        new(
            "articles",
            "claims",
            p => Column.JoinValues(p.Claims.Select(c => c.Article.Slug).Distinct())
        ),
        new("through", p => Column.JoinValues(p.Through.Select(a => a.Slug))),
        new("through_names", "through", p => Column.JoinValues(p.Through.Select(a => a.Name))),
        new(
            "sign_changes",
            p => Column.JoinValues(p.SignChanges.Select(c => $"{c.From.Key} > {c.To.Key}"))
        ),
    ];
}
