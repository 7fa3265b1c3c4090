using JapanRussia.Claims;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

internal static class NearbyClaims
{
    /// <summary>Claims as a draft beside them shows them.</summary>
    internal static async Task<Dictionary<Guid, NearbyClaim>> ById(
        HashSet<Guid> ids,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var claims = await db
            .Claims.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Key,
                c.Status,
                Claimant = c
                    .Claimants.Where(x => x.Position == 1)
                    .Select(x => x.Actor.Slug)
                    .First(),
                c.Stance,
                c.Proposition.Text,
                Span = c
                    .Evidence.Where(e => e.Role == EvidenceRole.Content)
                    .Select(e => new
                    {
                        e.Paragraph,
                        e.Start,
                        e.End,
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return claims.ToDictionary(
            c => c.Id,
            c => new NearbyClaim(
                c.Id,
                c.Key,
                c.Status,
                c.Claimant,
                c.Stance,
                c.Text,
                c.Span?.Paragraph,
                c.Span?.Start,
                c.Span?.End
            )
        );
    }
}
