using JapanRussia.Api.Editing;
using JapanRussia.Relations;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Tags;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Relations;

internal static class LoadRelation
{
    /// <summary>A relation of either sort, if it and its ends are there and it is at the version that the request has seen.</summary>
    internal static async Task<(Relation? Relation, ProblemAnswer? Problem)> ToChange(
        string key,
        WriteContext writing
    )
    {
        var (db, cancellation) = (writing.Db, writing.Cancellation);
        var found = await db
            .Relations.Where(r => r.Key == key)
            .Select(r => new
            {
                r.Id,
                r.Between,
                r.RetractedAt,
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return (null, new(ProblemKind.NotFound, "No relation has this address."));
        if (found.RetractedAt is not null)
            return (null, new(ProblemKind.Gone, "It was withdrawn, or a claim that it ties was."));
        Relation relation =
            found.Between == RelationEnds.Claims
                ? await db.ClaimRelations.SingleAsync(r => r.Id == found.Id, cancellation)
                : await db
                    .PropositionRelations.Include(r => r.From)
                    .Include(r => r.To)
                    .SingleAsync(r => r.Id == found.Id, cancellation);
        return Preconditions.CheckIfMatch(writing.Request, relation.Version) is { } unseen
            ? (null, unseen)
            : (relation, null);
    }

    /// <summary>It as readers see it.</summary>
    internal static async Task<RelationRow> Row(Guid id, WriteContext writing) =>
        (
            await RelationListing.Listing.Fetch(
                writing.Db.Relations,
                [new("", id)],
                writing.Db,
                writing.Cancellation
            )
        )[0];
}
