namespace JapanRussia.Api.Claims;

internal static class RetractClaim
{
    /// <summary>Withdraws a published claim. It stays in the history, and its address answers 410.</summary>
    /// <remarks>By anybody with the scope review, also who wrote it. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
    internal static Task<IResult> Handle(
        Guid id,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        DecideClaim.Of(
            id,
            http,
            ownToo: true,
            (claim, writing) => claim.Retract(writing.At),
            cancellation
        );
}
