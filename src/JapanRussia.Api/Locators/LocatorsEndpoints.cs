using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Locators;

internal static class LocatorsEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapBody<LocatorsForm, LocatorsResponse>("/locators/verify", VerifyLocators.Handle)
            .AsHeavy()
            .AsJsonOnly()
            .WithoutParameters()
            .AllowAnonymous()
            .WithProblems(StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict);
}
