namespace JapanRussia.Api.Measures;

internal static class RestoreMeasure
{
    /// <summary>Restores a measure that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="akita-gift-date">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => MeasureEditing.Editing.Restore(MeasureEditing.Editing.Called(slug), http, cancellation);
}
