using JapanRussia.Api.Http;
using JapanRussia.Api.Lists;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Merges;
using JapanRussia.Storage;
using JapanRussia.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Writes;

/// <summary>Finds what a form names by its slug, for a merged thing what stands for it, and collects what it does not find.</summary>
/// <param name="catalogue">Everything that can be named, where many forms are read; null: the database is asked for each.</param>
internal sealed class References(
    ClaimsDb db,
    CancellationToken cancellation,
    Catalogue? catalogue = null
)
{
    private const int HintsFrom = 5000;

    private readonly Dictionary<(Type, string), Guid> found = [];
    private readonly List<(ProblemKind, Fault)> faults = [];

    /// <summary>Whether what readers do not see is taken for what is not there.</summary>
    internal bool OnlyShown { get; init; }

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
        if (catalogue is not null)
            return catalogue.Find<TNamed>(slug) ?? Unknown<TNamed>(slug, pointer);
        if (found.TryGetValue((typeof(TNamed), slug), out var known))
            return known;
        var named = db.Set<TNamed>().AsNoTracking().Seen(!OnlyShown);
        var id = await named
            .Standing()
            .Where(n => n.Slug == slug)
            .Select(n => n.Id)
            .FirstOrDefaultAsync(cancellation);
        if (id == default)
        {
            // who writes need not be shown what others recorded
            var slugs = await named
                .Published()
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

    /// <summary>The sections of an article by their keys.</summary>
    internal async Task<IReadOnlyDictionary<string, Guid>> SectionsOf(Guid articleId) =>
        catalogue is not null
            ? catalogue.SectionsOf(articleId)
            : await db.Set<Section>()
                .AsNoTracking()
                .Where(s => EF.Property<Guid>(s, "ArticleId") == articleId)
                .ToDictionaryAsync(s => s.Key, s => s.Id, cancellation);

    /// <summary>What a measure takes; null where there is no such measure.</summary>
    internal async Task<MeasureKind?> KindOf(Guid measureId) =>
        catalogue is not null
            ? catalogue.KindOf(measureId)
            : await db
                .Measures.Where(m => m.Id == measureId)
                .Select(m => (MeasureKind?)m.Kind)
                .FirstOrDefaultAsync(cancellation);

    private Guid Unknown<TNamed>(string slug, string pointer)
        where TNamed : NamedEntity
    {
        Missing(
            pointer,
            $"No {typeof(TNamed).Name.ToLowerInvariant()} is called '{slug}'{catalogue!.Hint<TNamed>(slug)}"
        );
        return default;
    }

    internal void Missing(string pointer, string detail, IReadOnlyList<string>? allowed = null) =>
        faults.Add(
            (
                ProblemKind.UnknownReference,
                new(ProblemKind.UnknownReference.Code, detail, null, pointer, allowed)
            )
        );
}
