using JapanRussia.Api.Http;

namespace JapanRussia.Api.Service;

internal static class ServiceEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapSlice("", GetServiceIndex.Handle).WithoutParameters().Produces<ServiceIndex>();

    internal static void MapOutside(IEndpointRouteBuilder app)
    {
        var outside = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        outside.MapGet("/", () => TypedResults.Redirect($"{new Link("/docs")}"));
        outside.MapGet("/problems", ShowProblems.All);
        outside.MapGet("/problems/{code}", ShowProblems.One);
        // who supervises the process asks as often as they like
        outside.MapGet("/health/live", CheckHealth.Live).DisableRateLimiting();
        outside.MapGet("/health/ready", CheckHealth.Ready).DisableRateLimiting();
    }
}
