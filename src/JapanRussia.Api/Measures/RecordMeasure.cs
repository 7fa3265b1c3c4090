namespace JapanRussia.Api.Measures;

internal static class RecordMeasure
{
    /// <summary>Records a measure, for which claims can then give figures.</summary>
    /// <remarks>A measure of amounts has a unit, a measure of dates has none.</remarks>
    internal static Task<IResult> Handle(HttpContext http, CancellationToken cancellation) =>
        MeasureEditing.Editing.Record(http, cancellation);
}
