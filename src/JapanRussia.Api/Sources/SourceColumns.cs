using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Sources;

using Column = Column<SourceResponse>;

/// <summary>A table of sources: one row a source.</summary>
internal static class SourceColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("stance", s => Words.Of(s.Stance)),
        new("actors", s => Column.JoinValues(s.Actors.Select(a => a.Slug))),
        new("actor_names", "actors", s => Column.JoinValues(s.Actors.Select(a => a.Name))),
        new("through", s => Column.JoinValues(s.Through.Select(a => a.Slug))),
        new("through_names", "through", s => Column.JoinValues(s.Through.Select(a => a.Name))),
        new("article_count", "articles", s => s.Articles.Count),
        new("articles", s => Column.JoinValues(s.Articles)),
        new("claim_count", "claims", s => s.Claims.Count),
        new("claims", s => Column.JoinValues(s.Claims.Select(c => c.Key))),
        new("rules", "reasons", s => Column.JoinValues(s.Reasons.Select(r => Words.Of(r.Rule)))),
        new("details", "reasons", s => Column.JoinValues(s.Reasons.Select(r => r.Detail))),
    ];
}
