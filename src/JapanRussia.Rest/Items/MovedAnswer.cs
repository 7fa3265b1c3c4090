using JapanRussia.Rest.Json;
using JapanRussia.Rest.Representations;

namespace JapanRussia.Rest.Items;

/// <summary>A merged thing keeps its addresses: they lead to those of what it was merged into, with the query as it was.</summary>
public sealed class MovedAnswer(string location) : IResult
{
    // /v1/actors/SLUG
    private const int SlugIndex = 3;

    public static string LocateSuccessor(HttpContext http, string slug)
    {
        var path = http.Request.Path.ToUriComponent().Split('/');
        path[SlugIndex] = slug;
        Link moved = string.Join('/', path) + MediaTypes.EndingOf(http) + http.Request.QueryString;
        return $"{moved}";
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = location;
        // a merge can be taken back
        response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
