namespace JapanRussia.Api.Propositions;

internal static class RetractProposition
{
    /// <summary>Withdraws a proposition that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="territorial-dispute-exists">The proposition's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) =>
        PropositionEditing.Editing.Withdraw(
            PropositionEditing.Editing.Called(slug),
            http,
            cancellation
        );
}
