namespace JapanRussia.Api.Outlets;

internal static class RecordOutlet
{
    /// <summary>Records an outlet.</summary>
    /// <remarks>Slugs of withdrawn ones are not free: restore it instead.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        OutletEditing.Editing.Record(http, cancellation);
}
