using JapanRussia.Api.Claims;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Lists;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Drafts;

internal static class FetchQueue
{
    /// <param name="subject">Who asks; null where nobody does.</param>
    internal static async Task<List<QueuedDraft>> At(
        string? subject,
        IReadOnlyList<Place> places,
        DbContext db,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. places.Select(p => p.Id)];
        var claims = await FetchClaims.ById(ids, db, cancellation);
        var history = await HistoryOf(ids, db, cancellation);
        HashSet<Guid> own = subject is null
            ? []
            : await FourEyes.WrittenBy(subject, ids, db, cancellation);
        var neighbours = await FindNeighbours.FetchAround(ids, db, cancellation);
        var duplicates = await FindDuplicates.FetchLikest(neighbours.Values, db, cancellation);
        var hidden = await HiddenThings.NamedBy(ids, db, cancellation);
        var nearby = await NearbyClaims.ById(
            [
                .. neighbours
                    .Values.SelectMany(n => new[] { n.JustBefore, n.JustBehind })
                    .OfType<Guid>(),
                .. duplicates.SelectMany(d => d).Select(d => d.Other),
            ],
            db,
            cancellation
        );
        return
        [
            .. ids.Where(claims.ContainsKey)
                .Select(id =>
                {
                    var around = neighbours.GetValueOrDefault(id);
                    var changes = history[id].ToList();
                    return new QueuedDraft(
                        id,
                        claims[id].Version,
                        claims[id],
                        changes.Find(c => c.EntityVersion == 1)?.Subject,
                        claims[id].CreatedAt,
                        changes.Count == 0 ? null : changes[^1].Shown,
                        subject is not null && !own.Contains(id),
                        WarnOfDraft.About(claims[id]),
                        [.. hidden[id]],
                        nearby.GetValueOrDefault(around?.JustBefore ?? default),
                        nearby.GetValueOrDefault(around?.JustBehind ?? default),
                        [
                            .. duplicates[id]
                                .Where(d => nearby.ContainsKey(d.Other))
                                .Select(d => new NearDuplicate(
                                    nearby[d.Other],
                                    d.Reasons,
                                    MathF.Round(d.Degree, 2)
                                )),
                        ]
                    );
                }),
        ];
    }

    private static async Task<ILookup<Guid, Past>> HistoryOf(
        Guid[] ids,
        DbContext db,
        CancellationToken cancellation
    )
    {
        var changes = await db
            .Changes.Where(c => ids.Contains(c.EntityId))
            .OrderBy(c => c.EntityVersion)
            .Select(c => new Past(
                c.EntityId,
                c.EntityVersion,
                c.Set.BySubject,
                new DraftChange(c.Action, c.Set.At, c.Set.ByName, c.Set.Why)
            ))
            .ToListAsync(cancellation);
        return changes.ToLookup(c => c.Id);
    }

    private sealed record Past(Guid Id, int EntityVersion, string Subject, DraftChange Shown);
}
