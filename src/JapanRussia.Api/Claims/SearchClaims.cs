using JapanRussia.Rest.Lists;

namespace JapanRussia.Api.Claims;

internal static class SearchClaims
{
    /// <summary>Claims by conditions that a query string cannot say: any of these, all of those, not that.</summary>
    internal static async Task<IResult> Handle(HttpContext http, CancellationToken cancellation)
    {
        var (request, problem) = await SearchBody.Read(
            ClaimListing.Listing,
            http.Request,
            cancellation
        );
        return problem ?? await AnswerList.Answer(ClaimListing.Listing, request!, http);
    }
}
