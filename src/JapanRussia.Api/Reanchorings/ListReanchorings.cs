using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Reanchorings;

internal static class ListReanchorings
{
    /// <summary>Proposals to give articles other texts.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(ReanchoringListing.Listing, http, db, readers, cancellation);
}
