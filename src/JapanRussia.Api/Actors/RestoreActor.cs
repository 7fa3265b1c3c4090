namespace JapanRussia.Api.Actors;

internal static class RestoreActor
{
    /// <summary>Restores an actor that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ActorEditing.Editing.Restore(ActorEditing.Editing.Called(slug), http, cancellation);
}
