using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Http;
using JapanRussia.Claims;
using JapanRussia.History;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>Finds the thing whose history is asked for: withdrawn ones have a history too.</summary>
internal static class FindThing
{
    internal static IQueryable<Guid> Claim(Guid id, HttpContext http, ClaimsDb db) =>
        db.Claims.Where(GetClaim.Shown(id, http)).Select(c => c.Id);

    internal static IQueryable<Guid> Named<TNamed>(string slug, ClaimsDb db)
        where TNamed : NamedEntity => db.Set<TNamed>().Where(n => n.Slug == slug).Select(n => n.Id);

    internal static IQueryable<Guid> Relation(string key, HttpContext http, ClaimsDb db)
    {
        var drafts = Caller.May(http, Scope.ReadDrafts);
        return db
            .ClaimRelations.Where(r => r.Key == key)
            .Where(r =>
                drafts
                || (
                    (
                        r.From.Status == ClaimStatus.Published
                        || r.From.Status == ClaimStatus.Retracted
                    )
                    && (
                        r.To.Status == ClaimStatus.Published || r.To.Status == ClaimStatus.Retracted
                    )
                )
            )
            .Select(r => r.Id)
            .Concat(db.PropositionRelations.Where(r => r.Key == key).Select(r => r.Id));
    }

    internal static async Task<(Guid Id, ProblemAnswer? Problem)> One(
        IQueryable<Guid> things,
        CancellationToken cancellation
    )
    {
        var ids = await things.Take(1).ToListAsync(cancellation);
        return ids is [var id]
            ? (id, null)
            : (default, new(ProblemKind.NotFound, "Nothing in the database has had this address."));
    }

    /// <summary>One revision that the caller may see.</summary>
    internal static async Task<(Revision? Revision, ProblemAnswer? Problem)> Revision(
        Guid id,
        int version,
        HttpContext http,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        var revision = await RevisionListing
            .For(http)
            .Rows(db)
            .SingleOrDefaultAsync(r => r.Id == id && r.Version == version, cancellation);
        return revision is null
            ? (null, new(ProblemKind.NotFound, $"No revision {version} of it is kept."))
            : (revision, null);
    }
}
