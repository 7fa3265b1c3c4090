using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Claims;
using JapanRussia.Figures;
using JapanRussia.Measures;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Figures;

/// <summary>By what figures are filtered and sorted.</summary>
internal static class FigureListing
{
    internal static readonly Listing<ClaimFigure, GivenFigure> Listing = new()
    {
        Noun = "figures",
        Rows = db => db.Figures,
        Fetch = FetchFigures.At,
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
            OfClaim("claimant"),
            OfClaim("article"),
            OfClaim("outlet"),
            OfClaim("author"),
            OfClaim("section"),
            OfClaim("topic"),
            OfClaim("proposition"),
            OfClaim("stance"),
            OfClaim("certainty"),
            OfClaim("said_from"),
            OfClaim("said_to"),
            OfClaim("key", "claim"),
        ],
        Sorts = [new WalkedSort<ClaimFigure>("key", f => f.ClaimKey)],
    };

    private static OwnerField<ClaimFigure, Claim> OfClaim(string field, string? name = null)
    {
        var of = ClaimListing.Listing.GetField(field);
        return new(name ?? field, $"Given by a claim like this: {of.Summary}", of, f => f.Claim);
    }
}
