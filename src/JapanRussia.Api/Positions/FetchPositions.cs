using JapanRussia.Api.Actors;
using JapanRussia.Api.Articles;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Api.Outlets;
using JapanRussia.Api.Propositions;
using JapanRussia.Claims;
using JapanRussia.Positions;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
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
                    new ActorRef(
                        p.Actor.Slug,
                        p.Actor.Name,
                        p.Actor.Kind,
                        p.Actor.Naming,
                        p.Actor.Country
                    ),
                    new PropositionRef(
                        p.Proposition.Slug,
                        p.Proposition.Text,
                        p.Proposition.Kind,
                        p.Proposition.Checkable
                    ),
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
                    new ArticleRef(
                        c.Article.Slug,
                        c.Article.Title,
                        c.Article.Outlet == null
                            ? null
                            : new OutletRef(c.Article.Outlet.Slug, c.Article.Outlet.Name),
                        c.Article.Authors.OrderBy(a => a.Position)
                            .Select(a => new AuthorRef(a.Actor.Slug, a.Actor.Name))
                            .ToList(),
                        c.Article.PublishedOn == null
                            ? null
                            : new DateResponse(
                                c.Article.PublishedOn.Text,
                                c.Article.PublishedOn.From,
                                c.Article.PublishedOn.To
                            )
                    ),
                    c.Section == null ? null : new ClaimSection(c.Section.Key, c.Section.Kind),
                    c.Via.OrderBy(h => h.Position)
                        .Select(h => new HopResponse(
                            h.Position,
                            new ActorRef(
                                h.Actor.Slug,
                                h.Actor.Name,
                                h.Actor.Kind,
                                h.Actor.Naming,
                                h.Actor.Country
                            ),
                            h.Article == null ? null : h.Article.Slug,
                            h.Cue,
                            h.Stance
                        ))
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
