using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Values.Rules;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Relations;

/// <summary>A thing is said once: two ends have one relation of a kind, be it suggested, confirmed or rejected.</summary>
internal static class DrawnTies
{
    /// <param name="but">The relation that is to be so; null where it is new.</param>
    /// <exception cref="RuleViolation">Another relation says it already.</exception>
    internal static async Task Check(
        RelationEnds ends,
        RelationContent content,
        Guid? but,
        WriteContext writing
    )
    {
        var oneWay = content.Kind is RelationKind.Refines or RelationKind.RespondsTo;
        IQueryable<Relation> drawn =
            ends == RelationEnds.Claims
                ? writing.Db.ClaimRelations
                : writing.Db.PropositionRelations;
        var same = await drawn
            .AsNoTracking()
            .Where(r => r.RetractedAt == null && r.Kind == content.Kind && r.Id != but)
            .Where(r =>
                (r.FromId == content.FromId && r.ToId == content.ToId)
                || (!oneWay && r.FromId == content.ToId && r.ToId == content.FromId)
            )
            .Select(r => new { r.Key, r.State })
            .FirstOrDefaultAsync(writing.Cancellation);
        if (same is not null)
            throw new RuleViolation(
                "relation_twice",
                $"The relation {same.Key} says so already; it is {Words.Of(same.State)}."
            );
    }
}
