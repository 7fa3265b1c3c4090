using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Figures;

internal static class ListFigures
{
    /// <summary>Figures: every number and date that a claim gives for a measure, one row each.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(FigureListing.Listing, http, db, readers, cancellation);
}
