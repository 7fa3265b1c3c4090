using JapanRussia.Actors;
using JapanRussia.Api.Http;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Lists;

/// <summary>What was merged has its addresses still: they lead to those of what stands for it, with the query as it was.</summary>
internal sealed class Moved(string location) : IResult
{
    // /v1/actors/SLUG
    private const int SlugAt = 3;

    /// <summary>Null where it was withdrawn and not merged.</summary>
    internal static async Task<Moved?> Of<TEntity>(
        Guid id,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var survivor =
            typeof(TEntity) == typeof(Actor) ? await SlugOf(db.Actors)
            : typeof(TEntity) == typeof(Proposition) ? await SlugOf(db.Propositions)
            : null;
        return survivor is null ? null : new(Location(http, survivor));

        Task<string?> SlugOf<TNamed>(IQueryable<TNamed> named)
            where TNamed : MergeableEntity =>
            named
                .Where(n => n.Id == id)
                .Join(named, n => n.MergedIntoId, s => s.Id, (_, s) => s.Slug)
                .SingleOrDefaultAsync(cancellation);
    }

    private static string Location(HttpContext http, string slug)
    {
        var path = http.Request.Path.ToUriComponent().Split('/');
        path[SlugAt] = slug;
        Link moved =
            string.Join('/', path) + Representations.EndingOf(http) + http.Request.QueryString;
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
