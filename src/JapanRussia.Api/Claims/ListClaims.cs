using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Claims;

internal static class ListClaims
{
    /// <summary>Claims: who asserts what, in which source, with what stance.</summary>
    internal static Task<IResult> Handle(
        HttpContext http,
        ClaimsDb db,
        RowReaders readers,
        CancellationToken cancellation
    ) => AnswerList.Of(ClaimListing.Listing, http, db, readers, cancellation);
}
