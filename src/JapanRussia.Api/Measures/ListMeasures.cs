using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Measures;

internal static class ListMeasures
{
    /// <summary>Measures: quantities and dates that sources give figures for.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(MeasureListing.Listing, http, db, readers, cancellation);
}
