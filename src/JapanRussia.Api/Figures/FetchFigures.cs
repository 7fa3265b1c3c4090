using JapanRussia.Api.Claims;
using JapanRussia.Figures;
using JapanRussia.Rest.Lists;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Figures;

internal static class FetchFigures
{
    internal static async Task<List<GivenFigure>> At(
        IQueryable<ClaimFigure> among,
        IReadOnlyList<Place> places,
        DbContext db,
        CancellationToken cancellation
    )
    {
        string[] keys = [.. places.Select(p => p.Key).Distinct()];
        var figures = await among
            .Where(f => keys.Contains(f.ClaimKey))
            .Select(f => new Found(f.Id, f.ClaimId, f.Position))
            .ToDictionaryAsync(f => f.Id, cancellation);
        var claims = await FetchClaims.ById(
            figures.Values.Select(f => f.ClaimId),
            db,
            cancellation
        );
        return
        [
            .. places
                .Select(p => figures.GetValueOrDefault(p.Id))
                .OfType<Found>()
                .Where(f => claims.ContainsKey(f.ClaimId))
                .Select(f => GivenFigure.Of(f.Id, claims[f.ClaimId], f.Position)),
        ];
    }

    private sealed record Found(Guid Id, Guid ClaimId, int Position);
}
