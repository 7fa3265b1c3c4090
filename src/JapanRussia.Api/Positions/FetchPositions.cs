using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Positions;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using LinqKit;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Positions;

internal static class FetchPositions
{
    /// <summary>Positions as they are answered: one statement for them, one for their claims.</summary>
    /// <param name="among">
    /// Those of one proposition or of one actor. A position's id says neither, so without it all would be grouped to find some.
    /// </param>
    internal static async Task<List<PositionResponse>> At(
        IQueryable<Position> among,
        IReadOnlyList<Place> places,
        DbContext db,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. places.Select(p => p.Id)];
        var positions = await among
            .Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.ActorId,
                p.PropositionId,
                Row = new PositionResponse(
                    p.Id,
                    ActorRef.Projection.Invoke(p.Actor),
                    PropositionRef.Projection.Invoke(p.Proposition),
                    p.ClaimCount,
                    new StanceCounts(p.Supports, p.Denies, p.Questions, p.Reports),
                    p.FirstOn,
                    p.LastOn,
                    p.Changed,
                    new List<PositionClaim>()
                ),
            })
            .ToDictionaryAsync(p => p.Row.Id, cancellation);
        Guid[] actors = [.. positions.Values.Select(p => p.ActorId).Distinct()];
        Guid[] propositions = [.. positions.Values.Select(p => p.PropositionId).Distinct()];
        var claims = await db
            .Claims.Published()
            .Where(c => propositions.Contains(c.PropositionId))
            .Where(ClaimConditions.By(actors))
            .Select(c => new
            {
                c.PropositionId,
                Actors = c
                    .Claimants.Where(x => x.Role != ClaimantRole.Alternative)
                    .Select(x => x.ActorId)
                    .ToList(),
                Claim = new PositionClaim(
                    c.Id,
                    c.Key,
                    c.Stance,
                    c.Certainty,
                    c.SaidOn != null
                            ? new TimeResponse(
                                TimeBasis.Said,
                                c.SaidOn.Text,
                                c.SaidOn.From,
                                c.SaidOn.To
                            )
                        : c.Article.PublishedOn != null
                            ? new TimeResponse(
                                TimeBasis.Published,
                                c.Article.PublishedOn.Text,
                                c.Article.PublishedOn.From,
                                c.Article.PublishedOn.To
                            )
                        : null,
                    ArticleRef.Projection.Invoke(c.Article),
                    c.Section == null ? null : new ClaimSection(c.Section.Key, c.Section.Kind),
                    c.Via.OrderBy(h => h.Position)
                        .Select(h => HopResponse.Projection.Invoke(h))
                        .ToList()
                ),
            })
            .ToListAsync(cancellation);
        var ofPosition = claims
            .SelectMany(c => c.Actors, (c, actor) => (key: (c.PropositionId, actor), c.Claim))
            .OrderBy(c => c.Claim.At?.From ?? DateOnly.MaxValue)
            .ThenBy(c => c.Claim.Key, StringComparer.Ordinal)
            .ToLookup(c => c.key, c => c.Claim);
        return
        [
            .. ids.Where(positions.ContainsKey)
                .Select(id => positions[id])
                .Select(p => p.Row with { Claims = [.. ofPosition[(p.PropositionId, p.ActorId)]] }),
        ];
    }
}
