using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Propositions;

internal static class PublishProposition
{
    /// <summary>Shows a proposition that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. Its topics, with those above them, are shown with it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => PropositionEditing.Editing.Publish(slug, http, cancellation);
}
