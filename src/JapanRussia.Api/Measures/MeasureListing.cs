using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Measures;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Measures;

/// <summary>By what measures are filtered and sorted, and how a table of them looks.</summary>
internal static class MeasureListing
{
    private const string Noun = "measures";

    internal static readonly Listing<Measure, MeasureResponse> Listing = new()
    {
        Noun = Noun,
        Rows = db => db.Measures.Published(),
        Drafts = db => db.Measures,
        Fetch = RowsById.Through(MeasureResponse.Projection),
        RowJson = ApiJson.Readable.MeasureResponse,
        PageJson = ApiJson.Readable.ListPageMeasureResponse,
        Fields =
        [
            new WordField<Measure, MeasureKind>(
                "kind",
                "That take amounts, or dates.",
                "amount",
                kinds => m => kinds.Contains(m.Kind)
            ),
            new TextField<Measure>(
                "unit",
                "Counted in this unit.",
                "USD",
                ParameterPatterns.Unit,
                units => m => units.Contains(m.Unit)
            ),
            StatusField.OfHideable<Measure>(Noun),
        ],
        Sorts =
        [
            new Sort<Measure, string>("slug", m => m.Slug),
            new Sort<Measure, string>("name", m => m.Name),
            new Sort<Measure, DateTimeOffset>("created_at", m => m.CreatedAt),
            new Sort<Measure, DateTimeOffset>("updated_at", m => m.UpdatedAt),
        ],
        Columns =
        [
            new("id", m => m.Id),
            new("slug", m => m.Slug),
            new("name", m => m.Name),
            new("definition", m => m.Definition),
            new("kind", m => Words.Of(m.Kind)),
            new("unit", m => m.Unit),
            new("status", m => Words.Of(m.Status)),
            new("version", m => m.Version),
            new("created_at", m => m.CreatedAt),
            new("updated_at", m => m.UpdatedAt),
        ],
        Includes = [new("figures", GatherFigures.AddTo, Always: true)],
    };
}
