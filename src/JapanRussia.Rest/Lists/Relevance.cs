using System.Globalization;
using System.Linq.Expressions;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace JapanRussia.Rest.Lists;

/// <summary>How rows are ranked by the words of <c>q</c>, and how the words are shown in them.</summary>
public sealed record RankedBy<TEntity, TRow>(
    Expression<Func<TEntity, NpgsqlTsVector>> Document,
    Func<DbContext, List<TRow>, string, CancellationToken, Task> Highlight
);

public static class Relevance
{
    public const string Name = "relevance";

    /// <summary>To rank a row its document must be read, so only so many are.</summary>
    public const int MaxRanked = 2000;
}

/// <summary>The best first. All that are ranked are ranked for each page; pages are found by rank and id as in other orders.</summary>
public sealed record Relevance<TEntity>(
    Expression<Func<TEntity, NpgsqlTsVector>> Document,
    NpgsqlTsQuery Words,
    DbContext Db
) : Sort<TEntity>(Relevance.Name)
    where TEntity : class, IIdentified
{
    /// <summary>Whether more rows matched than were ranked.</summary>
    public bool Cut { get; private set; }

    public override bool CanReadKey(string key) =>
        float.TryParse(key, CultureInfo.InvariantCulture, out _);

    public override async Task<List<Place>> ReadPlaces(
        IQueryable<TEntity> rows,
        bool descending,
        Place? after,
        int count,
        CancellationToken cancellation
    )
    {
        Expression<Func<NpgsqlTsVector, Guid, Tuple<float, Guid>>> ranked = (document, id) =>
            new Tuple<float, Guid>(document.Rank(Words), id);
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellation);
        // for a common word the planner would rather read the table until it has enough; one process reads in one order each time
        await Db.Database.ExecuteSqlAsync(
            $"select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)",
            cancellation
        );
        var found = await rows.Take(Relevance.MaxRanked + 1)
            .Select(ranked.ApplyTo(Document))
            .ToListAsync(cancellation);
        Cut = found.Count > Relevance.MaxRanked;
        var places = found
            .Take(Relevance.MaxRanked)
            .Select(r => (Rank: r.Item1, Id: r.Item2))
            .OrderByDescending(r => r.Rank)
            .ThenBy(r => r.Id);
        var behind = after is { } place
            ? places.SkipWhile(r =>
                (-r.Rank, r.Id).CompareTo(
                    (-float.Parse(place.Key, CultureInfo.InvariantCulture), place.Id)
                ) <= 0
            )
            : places;
        return
        [
            .. behind
                .Take(count)
                .Select(r => new Place(r.Rank.ToString("R", CultureInfo.InvariantCulture), r.Id)),
        ];
    }
}
