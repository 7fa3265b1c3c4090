namespace JapanRussia.Api.Outlets;

internal static class RestoreOutlet
{
    /// <summary>Restores an outlet that was withdrawn.</summary>
    /// <remarks>What it names must stand. Send the ETag that was seen as If-Match.</remarks>
    /// <param name="slug" example="the-diplomat">The outlet's slug.</param>
    internal static Task<IResult> Handle(
        string slug,
        HttpContext http,
        CancellationToken cancellation
    ) => OutletEditing.Editing.Restore(OutletEditing.Editing.Called(slug), http, cancellation);
}
