using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Actors;

internal static class PublishActor
{
    /// <summary>Shows an actor that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. The organisations of its roles are shown with it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ActorEditing.Editing.Publish(slug, http, cancellation);
}
