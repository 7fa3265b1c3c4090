using JapanRussia.Api.Http;
using JapanRussia.Api.Writes;

namespace JapanRussia.Api.Outlets;

internal static class OutletsEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapList("/outlets", ListOutlets.Handle, OutletListing.Listing);
        v1.MapItem("/outlets/{slug}", GetOutlet.Handle, OutletListing.Listing);
        v1.MapEditing<OutletForm, OutletResponse>(
            "/outlets",
            RecordOutlet.Handle,
            ReviseOutlet.Handle,
            PublishOutlet.Handle,
            RetractOutlet.Handle,
            RestoreOutlet.Handle
        );
    }
}
