using JapanRussia.Api.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Sources;

using Column = Column<SourceResponse>;

/// <summary>A table of sources: one row a source.</summary>
internal static class SourceColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("stance", s => Words.Of(s.Stance)),
        new("actors", s => Column.List(s.Actors.Select(a => a.Slug))),
        new("actor_names", "actors", s => Column.List(s.Actors.Select(a => a.Name))),
        new("through", s => Column.List(s.Through.Select(a => a.Slug))),
        new("through_names", "through", s => Column.List(s.Through.Select(a => a.Name))),
        new("article_count", "articles", s => s.Articles.Count),
        new("articles", s => Column.List(s.Articles)),
        new("claim_count", "claims", s => s.Claims.Count),
        new("claims", s => Column.List(s.Claims.Select(c => c.Key))),
        new("rules", "reasons", s => Column.List(s.Reasons.Select(r => Words.Of(r.Rule)))),
        new("details", "reasons", s => Column.List(s.Reasons.Select(r => r.Detail))),
    ];
}
