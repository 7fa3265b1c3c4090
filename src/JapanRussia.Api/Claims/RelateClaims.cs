using JapanRussia.Api.Relations;
using JapanRussia.Claims;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>A claim as a relation refers to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key" example="maxie-elusive-bargain/008">Its stable name.</param>
/// <param name="Claimant" example="vladimir-putin">Slug of the actor who claims it.</param>
/// <param name="Stance">How the claimant stands to the proposition.</param>
/// <param name="Proposition">The proposition's text.</param>
/// <param name="Article" example="maxie-elusive-bargain">Slug of the article that holds it.</param>
public sealed record ClaimRef(
    Guid Id,
    string Key,
    string Claimant,
    Stance Stance,
    string Proposition,
    string Article
);

internal static class RelateClaims
{
    /// <summary>Gives each claim its confirmed relations, with one query for all.</summary>
    internal static async Task AddTo(
        DbContext db,
        List<ClaimResponse> claims,
        Included? included,
        CancellationToken cancellation
    )
    {
        var ids = claims.Select(c => c.Id).ToList();
        var relations = await db
            .ClaimRelations.Where(r =>
                r.State == RelationState.Confirmed && r.Shown && r.RetractedAt == null
            )
            .Where(r => ids.Contains(r.FromId) || ids.Contains(r.ToId))
            // what is not published shows nowhere but by itself
            .Where(r => ids.Contains(r.FromId) || r.From.Status == ClaimStatus.Published)
            .Where(r => ids.Contains(r.ToId) || r.To.Status == ClaimStatus.Published)
            .OrderBy(r => r.Key)
            .Select(r => new RelationResponse<ClaimRef>(
                r.Key,
                r.Kind,
                r.Strength,
                r.Basis,
                r.Why,
                r.State,
                new ClaimRef(
                    r.FromId,
                    r.From.Key,
                    r.From.Claimants.Where(x => x.Position == 1).Select(x => x.Actor.Slug).First(),
                    r.From.Stance,
                    r.From.Proposition.Text,
                    r.From.Article.Slug
                ),
                new ClaimRef(
                    r.ToId,
                    r.To.Key,
                    r.To.Claimants.Where(x => x.Position == 1).Select(x => x.Actor.Slug).First(),
                    r.To.Stance,
                    r.To.Proposition.Text,
                    r.To.Article.Slug
                )
            ))
            .ToListAsync(cancellation);
        var ofClaim = RelationResponse<ClaimRef>.ByEnd(relations, end => end.Id);
        for (var i = 0; i < claims.Count; i++)
            claims[i] = claims[i] with { Relations = [.. ofClaim[claims[i].Id]] };
    }
}
