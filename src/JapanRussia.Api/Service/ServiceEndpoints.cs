using JapanRussia.Api.Http;

namespace JapanRussia.Api.Service;

internal static class ServiceEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapSlice("", GetServiceIndex.Handle).WithoutParameters().Produces<ServiceIndex>();

    internal static void MapOutside(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/docs")).ExcludeFromDescription();
        app.MapGet("/health/live", CheckHealth.Live).ExcludeFromDescription();
        app.MapGet("/health/ready", CheckHealth.Ready).ExcludeFromDescription();
        app.MapGet("/problems", ShowProblems.All).ExcludeFromDescription();
        app.MapGet("/problems/{code}", ShowProblems.One).ExcludeFromDescription();
    }
}
