using JapanRussia.Api.Http;
using JapanRussia.Storage;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Lists;

/// <summary>What a request finds: the rows that its filters keep, and in which order they come.</summary>
internal sealed record Found<TEntity>(
    Filters<TEntity> Filters,
    IQueryable<TEntity> Rows,
    Sort<TEntity> Sort,
    IReadOnlyList<string> IgnoredWords
)
    where TEntity : class, IIdentified
{
    /// <summary>Whether more rows matched than were ranked.</summary>
    internal bool Cut => Sort is Relevance<TEntity> { Cut: true };

    /// <param name="best">Whether the best rows will do; a table holds every row.</param>
    internal static async Task<(Found<TEntity> Found, ProblemAnswer? Problem)> Of<TRow>(
        Listing<TEntity, TRow> listing,
        ListRequest request,
        IQueryable<TEntity> all,
        bool best,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var (filters, problem) = await Filters<TEntity>.Of(
            listing.Fields,
            request,
            db,
            cancellation,
            mends: best
        );
        var sort =
            listing.Sorts.SingleOrDefault(s => s.Name == request.Sort?.TrimStart('-'))
            ?? listing.Sorts[0];
        if (problem is not null || !best || request.Asked is not { } asked)
            return (new(filters, filters.Keep(all), sort, []), problem);
        var words = await SearchField.Understand(asked, db, cancellation);
        if (listing.Ranked is { } ranked && (request.ByRelevance || request.Sort is null))
            sort = new Relevance<TEntity>(ranked.Document, words.Query!, db);
        return (new(filters, filters.Keep(all), sort, words.Ignored), null);
    }
}
