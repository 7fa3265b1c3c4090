namespace JapanRussia.Api.Claims;

internal static class PublishClaim
{
    /// <summary>Shows a draft to everybody.</summary>
    /// <remarks>By somebody with the scope review who did not write it. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) => DecideClaim.Of(id, http, ownToo: false, (claim, _) => claim.Publish(), cancellation);
}
