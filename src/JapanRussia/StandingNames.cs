using Microsoft.EntityFrameworkCore;

namespace JapanRussia;

/// <summary>Finds things by their slugs, by those also of what was merged into them.</summary>
public static class StandingNames
{
    /// <summary>Each slug by which something that stands is known, with that thing's id.</summary>
    public static IQueryable<StandingName> Standing<TNamed>(this IQueryable<TNamed> named)
        where TNamed : NamedEntity
    {
        if (!typeof(MergeableEntity).IsAssignableFrom(typeof(TNamed)))
            return named
                .Where(n => n.RetractedAt == null)
                .Select(n => new StandingName { Slug = n.Slug, Id = n.Id });
        return named
            .Where(n =>
                n.RetractedAt == null
                || EF.Property<Guid?>(n, nameof(MergeableEntity.MergedIntoId)) != null
            )
            .Select(n => new StandingName
            {
                Slug = n.Slug,
                Id = EF.Property<Guid?>(n, nameof(MergeableEntity.MergedIntoId)) ?? n.Id,
            });
    }
}

/// <summary>A slug and what it stands for.</summary>
public sealed record StandingName
{
    public required string Slug { get; init; }
    public required Guid Id { get; init; }
}
