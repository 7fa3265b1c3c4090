namespace JapanRussia.Api.Measures;

internal static class RetractMeasure
{
    /// <summary>Withdraws a measure that nothing uses.</summary>
    /// <remarks>It stays in the history, and its address answers 410. Where something that stands points at it, the answer is 409 and says what, how many and where.</remarks>
    /// <param name="slug" example="akita-gift-date">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => MeasureEditing.Editing.Withdraw(MeasureEditing.Editing.Called(slug), http, cancellation);
}
