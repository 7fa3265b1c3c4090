using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

internal static class FetchClaims
{
    internal static readonly FetchRows<Claim, ClaimResponse> At = RowsById.FetchThrough(
        ClaimProjection.Projection
    );

    /// <summary>Claims as they are shown everywhere, for rows that are made of claims.</summary>
    internal static async Task<Dictionary<Guid, ClaimResponse>> ById(
        IEnumerable<Guid> ids,
        DbContext db,
        CancellationToken cancellation
    )
    {
        Place[] places = [.. ids.Distinct().Select(id => new Place("", id))];
        return (await At(db.Claims, places, db, cancellation)).ToDictionary(c => c.Id);
    }
}
