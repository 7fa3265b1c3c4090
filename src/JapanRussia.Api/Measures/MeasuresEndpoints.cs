using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Measures;

internal static class MeasuresEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/measures", ListMeasures.Handle, MeasureListing.Listing);
        v1.MapItem("/measures/{slug}", GetMeasure.Handle, MeasureListing.Listing);
        v1.MapEditing<MeasureForm, MeasureResponse>(
            "/measures",
            RecordMeasure.Handle,
            ReviseMeasure.Handle,
            PublishMeasure.Handle,
            RetractMeasure.Handle,
            RestoreMeasure.Handle
        );
    }
}
