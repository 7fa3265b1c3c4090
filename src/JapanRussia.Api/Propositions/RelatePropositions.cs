using JapanRussia.Api.Relations;
using JapanRussia.Relations;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Propositions;

internal static class RelatePropositions
{
    /// <summary>Gives each proposition its confirmed relations, with one query for all.</summary>
    internal static async Task AddTo(
        DbContext db,
        List<PropositionResponse> propositions,
        Included? included,
        CancellationToken cancellation
    )
    {
        var ids = propositions.Select(p => p.Id).ToList();
        var relations = await db
            .PropositionRelations.Where(r =>
                r.State == RelationState.Confirmed && r.Shown && r.RetractedAt == null
            )
            .Where(r => ids.Contains(r.FromId) || ids.Contains(r.ToId))
            .OrderBy(r => r.Key)
            .Select(r => new RelationResponse<PropositionRef>(
                r.Key,
                r.Kind,
                r.Strength,
                r.Basis,
                r.Why,
                r.State,
                new PropositionRef(r.From.Slug, r.From.Text, r.From.Kind, r.From.Checkable),
                new PropositionRef(r.To.Slug, r.To.Text, r.To.Kind, r.To.Checkable)
            ))
            .ToListAsync(cancellation);
        var ofProposition = RelationResponse<PropositionRef>.ByEnd(relations, end => end.Slug);
        for (var i = 0; i < propositions.Count; i++)
            propositions[i] = propositions[i] with
            {
                Relations = [.. ofProposition[propositions[i].Slug]],
            };
    }
}
