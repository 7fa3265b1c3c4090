namespace JapanRussia.Api.Actors;

internal static class ReviseActor
{
    /// <summary>Changes an actor by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>Null takes a member away, a list takes the place of the whole list. The slug stays.</remarks>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ActorEditing.Editing.Revise(ActorEditing.Editing.Called(slug), http, cancellation);
}
