using JapanRussia.Api.Lists;
using JapanRussia.Storage;

namespace JapanRussia.Api.Claims;

internal static class SearchClaims
{
    /// <summary>Claims by conditions that a query string cannot say: any of these, all of those, not that.</summary>
    internal static async Task<IResult> Handle(
        HttpContext http,
        Readers all,
        Moment moment,
        RowReaders readers,
        CancellationToken cancellation
    )
    {
        var (request, problem) = await SearchBody.Read(
            ClaimListing.Listing,
            http.Request,
            cancellation
        );
        if (problem is not null)
            return problem;
        // asked for in the body, which has been read just now
        if (
            request!.Option(AsOf.Parameter) is { } asked
            && ClaimListing.Listing.Validator.Problem(request) is null
            && await AsOf.Read(asked, all, moment, http, cancellation) is { } never
        )
            return never;
        var db = all.Open(asOf: moment.Version);
        http.Response.RegisterForDisposeAsync(db);
        return await AnswerList.Of(ClaimListing.Listing, request, http, db, readers, cancellation);
    }
}
