using JapanRussia.History;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Claims;

/// <summary>Something that readers do not see, and will see with what names it.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Name" example="mayor-of-nemuro">Its slug.</param>
public sealed record HiddenThing(EntityKind Kind, string Name);

internal static class HiddenThings
{
    /// <summary>What each of these names that is hidden, and what that names in turn.</summary>
    internal static async Task<ILookup<Guid, HiddenThing>> NamedBy(
        Guid[] ids,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var named = await db
            .Database.SqlQuery<Named>(
                $"""
                select by.id as "By", hidden.kind as "Kind", hidden.slug as "Slug"
                from unnest({ids}) by (id) cross join lateral hidden_named_by(array[by.id], false) hidden
                order by hidden.kind, hidden.slug
                """
            )
            .ToListAsync(cancellation);
        return named.ToLookup(
            n => n.By,
            n => new HiddenThing(Words<EntityKind>.Term(n.Kind), n.Slug)
        );
    }

    private sealed record Named(Guid By, string Kind, string Slug);
}
