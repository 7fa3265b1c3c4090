using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;
using JapanRussia.Claims;

namespace JapanRussia.Api.Claims;

/// <summary>What publishing, rejecting and retracting have in common: a reason, a version that was seen, four eyes.</summary>
internal static class DecideClaim
{
    internal static async Task<IResult> Of(
        Guid id,
        HttpContext http,
        bool ownToo,
        Action<Claim, Writing> decide,
        CancellationToken cancellation
    )
    {
        var (bytes, json, unread) = await ReadBody.Of(http.Request, cancellation);
        if (unread is not null)
            return unread;
        var (reason, faulty) = ReadBody.To(
            json!,
            ApiJson.Readable.ReasonForm,
            ReasonFormValidator.Instance
        );
        if (faulty is not null)
            return faulty;
        return await AnswerWrite.Of(
            ClaimListing.Listing,
            http,
            bytes,
            reason!.Why,
            created: null,
            async writing =>
            {
                var (claim, missing) = await LoadClaim.ToChange(id, writing);
                var problem = missing ?? (ownToo ? null : await FourEyes.Problem(claim!, writing));
                if (problem is not null)
                    return (null, problem);
                decide(claim!, writing);
                return (claim, null);
            },
            cancellation
        );
    }
}
