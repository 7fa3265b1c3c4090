namespace JapanRussia.Api.Drafts;

internal static class PublishDrafts
{
    /// <summary>Shows many drafts to everybody at once.</summary>
    /// <remarks>
    /// At most 200, by somebody with the scope review who wrote none of them. If any is the caller's own, was changed since, or is
    /// no draft, or does not fit its article's text, the answer is 409 with a fault for each, and nothing is done; with `partial` the
    /// rest is.
    /// </remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        DecideDrafts.Of(http, claim => claim.Publish(), shows: true, cancellation);
}
