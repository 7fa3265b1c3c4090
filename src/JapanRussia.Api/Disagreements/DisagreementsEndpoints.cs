using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Disagreements;

internal static class DisagreementsEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/disagreements", ListDisagreements.Handle, DisagreementListing.Listing)
            .AsHeavy();
}
