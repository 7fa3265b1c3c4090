using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>The keys of a page, and how its words were understood.</summary>
/// <param name="Query">The query that found them: that of the corrected words, where these were searched for.</param>
/// <param name="HasMore">Whether rows follow.</param>
public sealed record KeysOfPage<TEntity>(
    ResolvedQuery<TEntity> Query,
    IReadOnlyList<Place> Places,
    bool HasMore,
    SearchResponse? Search
)
    where TEntity : class, IIdentified;

/// <summary>Reads the keys of one page with one statement, and with another one where the words had to be corrected.</summary>
public static class ReadPage
{
    public static async Task<KeysOfPage<TEntity>> Read<TEntity, TRow>(
        ListScope<TEntity, TRow> scope,
        ResolvedQuery<TEntity> query,
        Place? after,
        DbContext db,
        CancellationToken cancellation
    )
        where TEntity : class, IIdentified
    {
        var request = scope.Request;
        var places = await ReadPlaces(query);
        SearchResponse? search = null;
        if (request.Asked is { } asked)
        {
            string? corrected = null;
            if (
                places.Count == 0
                && await scope.Database.CorrectWords(db, asked, request.MaySeeDrafts, cancellation)
                    is { } words
            )
            {
                var (other, _) = await scope.Resolve(
                    db,
                    best: true,
                    cancellation,
                    request.WithWords(words)
                );
                places = await ReadPlaces(other);
                if (places.Count > 0)
                    (query, corrected) = (other, words);
            }
            search = new(asked, corrected, corrected is not null, query.IgnoredWords, query.IsCut);
        }
        return new(query, [.. places.Take(request.Limit)], places.Count > request.Limit, search);

        Task<List<Place>> ReadPlaces(ResolvedQuery<TEntity> of) =>
            of.Sort.ReadPlaces(of.Rows, scope.Descending, after, request.Limit + 1, cancellation);
    }
}
