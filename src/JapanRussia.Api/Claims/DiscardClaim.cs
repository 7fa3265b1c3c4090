using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Lists;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

internal static class DiscardClaim
{
    /// <summary>Withdraws a claim: a draft with the scope write, a published one with the scope review.</summary>
    /// <remarks>A draft is then rejected; a published claim is retracted, and its address answers 410. Nothing is deleted.</remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var request = ListRequest.Of(http.Request, Parameters.Why);
        if (Parameters.Why.Validator.Problem(request) is { } problem)
            return problem;
        return await AnswerWrite.Of(
            ClaimListing.Listing,
            http,
            [],
            request.One("why"),
            created: null,
            async writing =>
            {
                var (claim, missing) = await LoadClaim.ToChange(id, writing);
                var needed = claim?.Status is ClaimStatus.Published ? Scope.Review : Scope.Write;
                if ((missing ?? Rights.Missing(writing.Caller, needed)) is { } wrong)
                    return (null, wrong);
                claim!.Retract(writing.At);
                return (claim, null);
            },
            cancellation
        );
    }
}
