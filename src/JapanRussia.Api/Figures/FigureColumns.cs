using JapanRussia.Rest.Lists;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Figures;

using Column = Column<GivenFigure>;

/// <summary>A table of figures: one row a figure.</summary>
internal static class FigureColumns
{
    internal static readonly IReadOnlyList<Column> All =
    [
        new("id", f => f.Id),
        new("measure", f => f.Measure.Slug),
        new("measure_name", "measure", f => f.Measure.Name),
        new("unit", "measure", f => f.Measure.Unit),
        new("qualifier", f => Words.Of(f.Qualifier)),
        new("value", f => f.Value),
        new("lower", f => f.Lower),
        new("upper", f => f.Upper),
        new("date", f => f.Date?.Text),
        new("date_from", "date", f => f.Date?.From),
        new("date_to", "date", f => f.Date?.To),
        new("claim", f => f.Claim),
        new("claimant", f => f.Claimant.Slug),
        new("claimant_name", "claimant", f => f.Claimant.Name),
        new("stance", f => Words.Of(f.Stance)),
        new("certainty", f => Words.Of(f.Certainty)),
        new("proposition", f => f.Proposition),
        new("article", f => f.Article.Slug),
        new("article_title", "article", f => f.Article.Title),
        new("published_on", "article", f => f.Article.PublishedOn?.Text),
        new("section", f => f.Section?.Key),
        new("said_on", f => f.SaidOn?.Text),
        new("paragraph", "locator", f => f.Locator?.Paragraph),
        new("start", "locator", f => f.Locator?.Start),
        new("end", "locator", f => f.Locator?.End),
        new("sha256", "locator", f => f.Locator?.Sha256),
    ];
}
