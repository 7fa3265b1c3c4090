using System.Text.Json;
using JapanRussia.Values.Identities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JapanRussia.Rest.Lists;

/// <summary>Counts the rows of a whole query, as long as that is quick.</summary>
public static class CountRows
{
    private const int Values = 20;
    private const int WorthEstimating = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<RowCount> Count<TEntity>(
        IQueryable<TEntity> rows,
        bool exact,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var estimated = exact ? 0 : await Estimate(rows, db, cancellation);
        // few rows are counted faster than estimated well
        var counted =
            estimated < WorthEstimating
                ? await CountWithinPatience(
                    db,
                    async () => (long?)await rows.LongCountAsync(cancellation),
                    cancellation
                )
                : null;
        return counted is { } value ? new(value, true, false)
            : exact ? new(await Estimate(rows, db, cancellation), false, true)
            : new(estimated, false, false);
    }

    public static async Task<List<Facet>> CountFacets<TEntity, TRow>(
        ListScope<TEntity, TRow> scope,
        ResolvedQuery<TEntity> query,
        HttpRequest http,
        DbContext db,
        CancellationToken cancellation
    )
        where TEntity : class, IIdentified
    {
        var (rows, request) = (scope.RowsIn(db), scope.Request);
        List<Facet> facets = [];
        foreach (var name in request.Facets)
        {
            var dimension = scope.Listing.Dimensions.Single(d => d.Name == name);
            var counted = await CountWithinPatience(
                db,
                () =>
                    dimension.Count(
                        query.Filters.Apply(rows, but: name),
                        Values + 1,
                        db,
                        cancellation
                    ),
                cancellation
            );
            var selected = request
                .Where.OfType<Clause.Has>()
                .Where(h => h.Given.Name == name)
                .SelectMany(h => h.Given.Values)
                .ToHashSet();
            facets.Add(
                new(
                    name,
                    [
                        .. (counted ?? [])
                            .Take(Values)
                            .Select(t => new FacetValue(
                                t.Value,
                                t.Label,
                                t.Count,
                                selected.Contains(t.Value),
                                HttpMethods.IsGet(http.Method)
                                    ? Links.LinkToValue(http, name, t.Value)
                                    : null
                            )),
                    ],
                    counted?.Count > Values,
                    counted is null
                )
            );
        }
        return facets;
    }

    /// <summary>Null where it took too long.</summary>
    private static async Task<T?> CountWithinPatience<T>(
        DbContext db,
        Func<Task<T>> count,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"select set_config('statement_timeout', {$"{Patience.TotalMilliseconds:0}"}, true)",
            cancellation
        );
        try
        {
            return await count();
        }
        catch (Exception e)
            when (e.GetBaseException()
                    is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled }
            )
        {
            return default;
        }
    }

    private static async Task<long> Estimate<TEntity>(
        IQueryable<TEntity> rows,
        DbContext db,
        CancellationToken cancellation
    )
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = rows.CreateDbCommand();
            command.CommandText = "explain (format json) " + command.CommandText;
            var plan = (string)(await command.ExecuteScalarAsync(cancellation))!;
            using var parsed = JsonDocument.Parse(plan);
            return parsed.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
