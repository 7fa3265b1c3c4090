using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Outlets;

internal static class PublishOutlet
{
    /// <summary>Shows an outlet that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="the-diplomat">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => OutletEditing.Editing.Publish(slug, http, cancellation);
}
