using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Claims;
using JapanRussia.Figures;
using JapanRussia.Measures;

namespace JapanRussia.Api.Figures;

/// <summary>By what figures are filtered and sorted.</summary>
internal static class FigureListing
{
    internal static readonly Listing<ClaimFigure, GivenFigure> Listing = new()
    {
        Noun = "figures",
        Rows = db => db.Figures,
        Fetch = FetchFigures.At,
        RowJson = ApiJson.Readable.GivenFigure,
        PageJson = ApiJson.Readable.ListPageGivenFigure,
        Columns = FigureColumns.All,
        Fields =
        [
            new SlugField<ClaimFigure, Measure>(
                "measure",
                "For this measure.",
                "akita-gift-date",
                measures => f => measures.Contains(f.MeasureId)
            ),
            new WordField<ClaimFigure, MeasureKind>(
                "kind",
                "That are amounts, or dates.",
                "date",
                kinds => f => kinds.Contains(f.Measure.Kind)
            ),
            new TextField<ClaimFigure>(
                "unit",
                "Counted in this unit.",
                "USD",
                ParameterPatterns.Unit,
                units => f => units.Contains(f.Measure.Unit)
            ),
            new WordField<ClaimFigure, Qualifier>(
                "qualifier",
                "Given in this way.",
                "about",
                qualifiers => f => qualifiers.Contains(f.Qualifier)
            ),
            .. ClaimField<ClaimFigure>.All(
                f => f.Claim,
                "claimant",
                "article",
                "outlet",
                "author",
                "section",
                "topic",
                "proposition",
                "stance",
                "certainty",
                "said_from",
                "said_to"
            ),
            ClaimField<ClaimFigure>.Of(f => f.Claim, "key") with
            {
                Name = "claim",
            },
        ],
        Sorts = [new WalkedSort<ClaimFigure>("key", f => f.ClaimKey)],
    };
}
