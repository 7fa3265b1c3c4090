using JapanRussia.Rest.Json;
using JapanRussia.Rest.Routes;

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
        var health = outside.MapGroup("/health").DisableRateLimiting();
        health.AddEndpointFilter(
            async (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return await next(context);
            }
        );
        health.MapGet("/live", CheckHealth.Live);
        health.MapGet("/ready", CheckHealth.Ready);
    }
}
