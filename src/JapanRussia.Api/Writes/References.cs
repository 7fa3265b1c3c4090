using JapanRussia.Api.Http;
using JapanRussia.Storage;
using JapanRussia.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Writes;

/// <summary>Finds what a form names by its slug, and collects what it does not find.</summary>
internal sealed class References(ClaimsDb db, CancellationToken cancellation)
{
    private const int HintsFrom = 5000;

    private readonly Dictionary<(Type, string), Guid> found = [];
    private readonly List<(ProblemKind, Fault)> faults = [];

    internal ClaimsDb Db => db;
    internal CancellationToken Cancellation => cancellation;

    /// <summary>What was not found; null where everything was.</summary>
    internal ProblemAnswer? Problem => faults.Count > 0 ? ProblemAnswer.Of(faults) : null;

    /// <summary>Each that was not found.</summary>
    internal IReadOnlyList<Fault> Faults => [.. faults.Select(f => f.Item2)];

    internal async Task<Guid?> ToOrNull<TNamed>(string? slug, string pointer)
        where TNamed : NamedEntity => slug is null ? null : await To<TNamed>(slug, pointer);

    internal async Task<Guid> To<TNamed>(string slug, string pointer)
        where TNamed : NamedEntity
    {
        if (found.TryGetValue((typeof(TNamed), slug), out var known))
            return known;
        var standing = db.Set<TNamed>().AsNoTracking().Where(n => n.RetractedAt == null);
        var id = await standing
            .Where(n => n.Slug == slug)
            .Select(n => n.Id)
            .FirstOrDefaultAsync(cancellation);
        if (id == default)
        {
            var slugs = await standing
                .Select(n => n.Slug)
                .Take(HintsFrom)
                .ToListAsync(cancellation);
            Missing(
                pointer,
                $"No {typeof(TNamed).Name.ToLowerInvariant()} is called '{slug}'{Nearest.Hint(slug, slugs)}"
            );
        }
        return found[(typeof(TNamed), slug)] = id;
    }

    internal void Missing(string pointer, string detail, IReadOnlyList<string>? allowed = null) =>
        faults.Add(
            (
                ProblemKind.UnknownReference,
                new(ProblemKind.UnknownReference.Code, detail, null, pointer, allowed)
            )
        );
}
