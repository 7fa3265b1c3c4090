using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Disagreements;

using Column = Column<DisagreementResponse>;

/// <summary>A table of disagreements: one row a pair, the columns of its claims side by side.</summary>
internal static class DisagreementColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", d => d.Id),
        new("basis", d => Words.Of(d.Basis)),
        new("strength", d => Words.Of(d.Strength)),
        new("state", d => Words.Of(d.State)),
        new("why", d => d.Why),
        new("same_claimant", d => d.SameClaimant),
        new("same_article", d => d.SameArticle),
        new("measure", d => d.Measure?.Slug),
        new("measure_name", "measure", d => d.Measure?.Name),
        new("tie", d => d.Tie?.Key),
        new("tie_kind", "tie", d => d.Tie is { } tie ? Words.Of(tie.Kind) : null),
        .. Of("left", d => d.Left),
        .. Of("right", d => d.Right),
    ];

    private static IEnumerable<Column> Of(
        string end,
        Func<DisagreementResponse, DisagreementSide> sideOf
    )
    {
        return
        [
            At("claim", s => s.Key),
            At("claimants", s => Column.JoinValues(s.Claimants.Select(a => a.Slug))),
            At("claimant_names", s => Column.JoinValues(s.Claimants.Select(a => a.Name))),
            At("stance", s => Words.Of(s.Stance)),
            At("certainty", s => Words.Of(s.Certainty)),
            At("condition", s => s.Condition),
            At("proposition", s => s.Proposition.Slug),
            At("proposition_text", s => s.Proposition.Text),
            At("figure", s => s.Figure?.InWords),
            At("value", s => s.Figure?.Value),
            At("lower", s => s.Figure?.Lower),
            At("upper", s => s.Figure?.Upper),
            At("unit", s => s.Figure?.Unit),
            At("date", s => s.Figure?.Date?.Text),
            At("article", s => s.Article.Slug),
            At("article_title", s => s.Article.Title),
            At("outlet", s => s.Article.Outlet?.Slug),
            At("section", s => s.Section?.Key),
            At("said_on", s => s.SaidOn?.Text),
            At("about", s => s.About?.Text),
            At("paragraph", s => s.Locator?.Paragraph),
            At("start", s => s.Locator?.Start),
            At("end", s => s.Locator?.End),
            At("sha256", s => s.Locator?.Sha256),
        ];

        Column At(string name, Func<DisagreementSide, object?> value) =>
            new($"{end}_{name}", end, d => value(sideOf(d)));
    }
}
