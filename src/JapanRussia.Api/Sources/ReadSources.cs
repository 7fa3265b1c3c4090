using JapanRussia.Api.Actors;
using JapanRussia.Api.Propositions;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Sources;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Sources;

/// <summary>Reads the published claims of a proposition with their chains, and sorts them by source.</summary>
internal static class ReadSources
{
    internal static async Task<SourcesResponse> Of(
        Guid proposition,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var about = await db
            .Propositions.Where(p => p.Id == proposition)
            .Select(PropositionRef.Projection)
            .SingleAsync(cancellation);
        var claims = await Chains(db.Claims.Where(c => c.PropositionId == proposition))
            .ToListAsync(cancellation);
        var named = claims
            .SelectMany(c => c.Claimants.Concat(c.Via.Select(h => h.Actor)))
            .ToHashSet();
        var actors = await db
            .Actors.Where(a => named.Contains(a.Slug))
            .Select(ActorRef.Projection)
            .ToDictionaryAsync(a => a.Slug, cancellation);
        return new(
            about,
            claims.Count,
            Articles(claims),
            [
                .. claims
                    .GroupBy(c => c.Stance)
                    .OrderBy(g => g.Key)
                    .Select(g => Stance(g.Key, [.. g], actors)),
            ]
        );
    }

    private static IQueryable<ChainedClaim> Chains(IQueryable<Claim> claims) =>
        claims
            .Published()
            .Select(c => new ChainedClaim(
                c.Key,
                c.Stance,
                c.Article.Slug,
                c.Section != null && c.Section.Kind == SectionKind.Comment,
                c.Attribution == Attribution.OwnVoice,
                c.Section != null && c.Section.Author != null
                    ? new List<string> { c.Section.Author.Slug }
                    : c.Article.Authors.OrderBy(a => a.Position).Select(a => a.Actor.Slug).ToList(),
                c.Claimants.Where(x => x.Role != ClaimantRole.Alternative)
                    .OrderBy(x => x.Position)
                    .Select(x => x.Actor.Slug)
                    .ToList(),
                c.Via.OrderBy(h => h.Position)
                    .Select(h => new ChainedHop(
                        h.Actor.Slug,
                        h.Article == null ? null : h.Article.Slug,
                        h.Stance
                    ))
                    .ToList()
            ));

    private static StanceSources Stance(
        Stance stance,
        IReadOnlyList<ChainedClaim> claims,
        Dictionary<string, ActorRef> actors
    )
    {
        var sources = FindSources.Of(claims);
        return new(
            stance,
            claims.Count,
            Articles(claims),
            sources.Count,
            [
                .. sources.Select(s => new SourceResponse(
                    stance,
                    [.. s.Actors.Select(a => actors[a])],
                    [.. s.Through.Select(a => actors[a])],
                    s.Articles,
                    [
                        .. s.Claims.Select(c => new SourcedClaim(
                            c.Key,
                            c.Claimants,
                            [.. c.Via.Select(h => h.Actor)],
                            c.Article,
                            c.InComment
                        )),
                    ],
                    [
                        .. s.Reasons.Select(r => new SourceReasonResponse(
                            r.Rule,
                            r.Actor,
                            r.Article,
                            r.Claims,
                            Detail(r, r.Actor is null ? "" : actors[r.Actor].Name)
                        )),
                    ]
                )),
            ]
        );
    }

    private static int Articles(IEnumerable<ChainedClaim> claims) =>
        claims.Select(c => c.Article).Distinct().Count();

    private static string Detail(SourceReason reason, string actor) =>
        reason.Rule switch
        {
            SourceRule.OwnVoice => $"{actor} says it on their own account in {reason.Article}.",
            SourceRule.Reported => $"{reason.Article} reports it of {actor}.",
            SourceRule.SharedClaimant =>
                $"{actor} is a claimant of each of these {reason.Claims.Count} claims, alone or jointly.",
            SourceRule.SharedIntermediary =>
                $"All {reason.Claims.Count} claims come from {actor} or through {actor}.",
            SourceRule.SharedArticle =>
                $"All {reason.Claims.Count} claims come through {reason.Article}.",
            SourceRule.AdoptedSource =>
                $"What {actor} says in {reason.Article} they also pass on there from a source, with the same stance.",
            SourceRule.CommentRepeatsArticle =>
                $"The comment's claim {reason.Claims[0]} says what {reason.Claims[1]} says above it.",
            _ => throw new InvalidOperationException($"No words for {reason.Rule}"),
        };
}
