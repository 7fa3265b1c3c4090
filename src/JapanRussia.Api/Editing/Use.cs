using System.Linq.Expressions;
using JapanRussia.Claims;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Storage;
using JapanRussia.Values.Rules;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>A way in which others point at a thing.</summary>
/// <param name="What">Who points at it in which way: "articles that it published".</param>
/// <param name="Link">The address, up to the slug, of a list of them; null where there is none.</param>
/// <param name="Count">How many of them stand, given the thing's id.</param>
internal sealed record Use(
    string What,
    string? Link,
    Func<DbContext, Guid, CancellationToken, Task<int>> Count
)
{
    internal Fault Fault(int count, string slug)
    {
        Link? link = Link?.Replace("{slug}", slug, StringComparison.Ordinal);
        return new(
            RuleCodes.StillUsed,
            $"{count} {What}" + (link is null ? "" : $": {link}"),
            Count: count,
            Link: link
        );
    }

    /// <summary>Things with a slug that readers see, and those that are hidden from them.</summary>
    /// <param name="what">"articles that it published".</param>
    /// <param name="link">The address of a list of them; null where there is none.</param>
    internal static IReadOnlyList<Use> OfThings<TNamed>(
        string what,
        string? link,
        Func<Guid, Expression<Func<TNamed, bool>>> pointing
    )
        where TNamed : NamedEntity =>
        [
            new(
                what,
                link,
                (db, id, cancellation) =>
                    db.Set<TNamed>().Published().CountAsync(pointing(id), cancellation)
            ),
            new(
                $"{what}, which are drafts",
                link is null ? null : $"{link}&status=draft",
                (db, id, cancellation) =>
                    db.Set<TNamed>()
                        .Where(t => !t.Shown && t.RetractedAt == null)
                        .CountAsync(pointing(id), cancellation)
            ),
        ];

    /// <summary>Claims that readers see, and drafts that they may see.</summary>
    /// <param name="what">"that it makes".</param>
    /// <param name="filter">The filter of claims that lists them; null where there is none.</param>
    internal static IReadOnlyList<Use> OfClaims(
        string what,
        string? filter,
        Func<Guid[], Expression<Func<Claim, bool>>> pointing
    )
    {
        var link = filter is null ? null : $"/v1/claims?{filter}={{slug}}";
        return
        [
            new(
                $"published claims {what}",
                link,
                (db, id, cancellation) =>
                    db.Claims.Published().CountAsync(pointing([id]), cancellation)
            ),
            new(
                $"drafts {what}",
                link is null ? null : $"{link}&status=draft",
                (db, id, cancellation) =>
                    db
                        .Claims.Where(c => c.Status == ClaimStatus.Draft)
                        .CountAsync(pointing([id]), cancellation)
            ),
        ];
    }
}
