namespace JapanRussia.Api.Measures;

internal static class ReviseMeasure
{
    /// <summary>Changes a measure by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>Null takes a member away. The slug stays, and once claims give figures for it, so do kind and unit.</remarks>
    /// <param name="slug" example="akita-gift-date">The measure's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => MeasureEditing.Editing.Revise(MeasureEditing.Editing.Called(slug), http, cancellation);
}
