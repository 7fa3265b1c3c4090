using System.Linq.Expressions;
using JapanRussia.Rest.Data;
using JapanRussia.Rest.Problems;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Rest.Lists;

/// <summary>Which rows a request can reach at all, and what it asks of them.</summary>
/// <param name="Within">A condition that the address adds to the filters.</param>
public sealed record ListScope<TEntity, TRow>(
    Listing<TEntity, TRow> Listing,
    ListRequest Request,
    Expression<Func<TEntity, bool>>? Within,
    RestDatabase Database
)
    where TEntity : class, IIdentified
{
    public bool Descending => Request.Sort?.StartsWith('-') ?? false;

    /// <summary>All rows among which it searches.</summary>
    public IQueryable<TEntity> RowsIn(DbContext db)
    {
        var rows = (Request.SeesDrafts ? Listing.Drafts! : Listing.Rows)(db);
        return Within is null ? rows : rows.Where(Within);
    }

    /// <summary>Looks up what the filters name, and chooses the order.</summary>
    /// <param name="best">Whether the best rows will do; a table holds every row.</param>
    /// <param name="request">Another request than the scope's own: the same for corrected words.</param>
    public async Task<(ResolvedQuery<TEntity> Query, ProblemAnswer? Problem)> Resolve(
        DbContext db,
        bool best,
        CancellationToken cancellation,
        ListRequest? request = null
    )
    {
        request ??= Request;
        var lookups = new Lookups(db, Database, request, best, cancellation);
        var (filters, problem) = await Filters<TEntity>.Resolve(Listing.Fields, lookups);
        var sort =
            Listing.Sorts.SingleOrDefault(s => s.Name == request.Sort?.TrimStart('-'))
            ?? Listing.Sorts[0];
        var rows = filters.Apply(RowsIn(db));
        if (problem is not null || !best || request.Asked is not { } asked)
            return (new(filters, rows, sort, []), problem);
        var words = await Database.UnderstandWords(db, asked, cancellation);
        if (Listing.Ranked is { } ranked && (request.ByRelevance || request.Sort is null))
            sort = new Relevance<TEntity>(ranked.Document, words.Query!, db);
        return (new(filters, rows, sort, words.Ignored), null);
    }
}

/// <summary>What a request asks for as a query: its filters, the rows that they keep, their order.</summary>
/// <param name="IgnoredWords">Small words of <c>q</c> that were not searched for.</param>
public sealed record ResolvedQuery<TEntity>(
    Filters<TEntity> Filters,
    IQueryable<TEntity> Rows,
    Sort<TEntity> Sort,
    IReadOnlyList<string> IgnoredWords
)
    where TEntity : class, IIdentified
{
    /// <summary>Whether more rows matched than were ranked.</summary>
    public bool IsCut => Sort is Relevance<TEntity> { Cut: true };
}
