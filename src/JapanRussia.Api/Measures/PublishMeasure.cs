using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Measures;

internal static class PublishMeasure
{
    /// <summary>Shows a measure that was recorded without the scope review to everybody.</summary>
    /// <remarks>
    /// By somebody with the scope review who did not write it. What names it shows it as well: publishing a claim does. Send the
    /// ETag that was seen as If-Match.
    /// </remarks>
    /// <param name="slug" example="akita-gift-date">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => MeasureEditing.Editing.Publish(slug, http, cancellation);
}
