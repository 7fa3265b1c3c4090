using JapanRussia.History;
using JapanRussia.Rest.Problems;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>Finds the thing whose history is asked for, and its revisions.</summary>
internal static class FindThing
{
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
        DbContext db,
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
