namespace JapanRussia.Api.Outlets;

internal static class ReviseOutlet
{
    /// <summary>Changes an outlet by a merge patch on the form in which it is recorded.</summary>
    /// <remarks>Null takes a member away. The slug stays.</remarks>
    /// <param name="slug" example="the-diplomat">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => OutletEditing.Editing.Revise(OutletEditing.Editing.Called(slug), http, cancellation);
}
