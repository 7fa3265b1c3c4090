namespace JapanRussia.Api.Actors;

internal static class RetractActor
{
    /// <summary>Withdraws an actor that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="vladimir-putin">The actor's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => ActorEditing.Editing.Withdraw(ActorEditing.Editing.Called(slug), http, cancellation);
}
