using JapanRussia.Access;
using JapanRussia.Api.Access;
using JapanRussia.Api.Claims;
using JapanRussia.Api.Fields;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.History;

/// <summary>The address of a thing that has a history; withdrawn ones have one too.</summary>
internal interface IThing
{
    static abstract Kept Kept { get; }

    /// <summary>The id of what has it, if the caller may see that.</summary>
    IQueryable<Guid> Ids(HttpContext http, DbContext db);
}

internal readonly record struct ClaimThing(Guid Id) : IThing
{
    public static Kept Kept => Kept.Claims;

    public IQueryable<Guid> Ids(HttpContext http, DbContext db) =>
        db.Claims.Where(GetClaim.Shown(Id, http)).Select(c => c.Id);
}

internal readonly record struct NamedThing<TNamed>(string Slug) : IThing
    where TNamed : NamedEntity
{
    public static Kept Kept => Kept.Things<TNamed>();

    public IQueryable<Guid> Ids(HttpContext http, DbContext db)
    {
        var slug = Slug;
        return db.Set<TNamed>().VisibleToCaller(http).Where(n => n.Slug == slug).Select(n => n.Id);
    }
}

internal readonly record struct RelationThing(string Key) : IThing
{
    public static Kept Kept => Kept.Relations;

    public IQueryable<Guid> Ids(HttpContext http, DbContext db)
    {
        var (key, drafts) = (Key, Caller.May(http, Scope.ReadDrafts));
        return db
            .ClaimRelations.Visible(drafts)
            .Where(r => r.Key == key)
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
            .Concat(
                db.PropositionRelations.Visible(drafts).Where(r => r.Key == key).Select(r => r.Id)
            );
    }
}
