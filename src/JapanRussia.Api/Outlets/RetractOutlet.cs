namespace JapanRussia.Api.Outlets;

internal static class RetractOutlet
{
    /// <summary>Withdraws an outlet that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="the-diplomat">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => OutletEditing.Editing.Withdraw(OutletEditing.Editing.Called(slug), http, cancellation);
}
