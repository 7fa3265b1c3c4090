using System.Linq.Expressions;
using JapanRussia.Claims;
using JapanRussia.Rest.Lists;
using LinqKit;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Matrices;

/// <summary>One axis of a matrix: the things that most claims have, those first.</summary>
internal sealed record Axis(IThings<Claim> By, IReadOnlyList<AxisThing> Things, bool More)
{
    /// <param name="among">The only things that count; null: all.</param>
    internal static async Task<Axis> Of(
        IThings<Claim> by,
        IQueryable<Claim> claims,
        IReadOnlyList<Guid>? among,
        int most,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var counted = await Counted.CountBy(claims, by.Things, most + 1, cancellation, among);
        var called = await by.Called(db, [.. counted.Select(c => c.Key)], cancellation);
        return new(
            by,
            [.. counted.Take(most).Select(c => new AxisThing(c.Key, called[c.Key], c.Count))],
            counted.Count > most
        );
    }

    internal Guid[] Ids => [.. Things.Select(t => t.Id)];
}

internal sealed record AxisThing(Guid Id, Thing Thing, long Claims);

/// <summary>How many claims of a stance a row has in a column.</summary>
internal sealed record Crossing(Guid Row, Guid Column, Stance Stance, long Claims);

internal static class CrossClaims
{
    /// <summary>Counts the claims in every cell by stance, with one statement.</summary>
    internal static Task<List<Crossing>> Of(
        IQueryable<Claim> claims,
        Axis rows,
        Axis columns,
        CancellationToken cancellation
    )
    {
        Guid[] rowIds = rows.Ids,
            columnIds = columns.Ids;
        return claims
            .SelectMany(rows.By.Things, (claim, row) => new InRow { Claim = claim, Row = row })
            .Where(x => rowIds.Contains(x.Row))
            .SelectMany(
                OfClaim(columns.By.Things),
                (x, column) =>
                    new
                    {
                        x.Row,
                        Column = column,
                        x.Claim.Stance,
                    }
            )
            .Where(x => columnIds.Contains(x.Column))
            .GroupBy(x => x)
            .Select(g => new Crossing(g.Key.Row, g.Key.Column, g.Key.Stance, g.LongCount()))
            .ToListAsync(cancellation);
    }

    private static Expression<Func<InRow, IEnumerable<Guid>>> OfClaim(
        Expression<Func<Claim, IEnumerable<Guid>>> things
    ) => Linq.Expr((InRow x) => things.Invoke(x.Claim)).Expand();

    private sealed class InRow
    {
        public Claim Claim { get; init; } = null!;
        public Guid Row { get; init; }
    }
}
