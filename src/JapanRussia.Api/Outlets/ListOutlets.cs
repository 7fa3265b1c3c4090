using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Outlets;

internal static class ListOutlets
{
    /// <summary>Outlets: who publishes the articles.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(OutletListing.Listing, http, db, readers, cancellation);
}
