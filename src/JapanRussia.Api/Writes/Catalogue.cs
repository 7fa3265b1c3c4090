using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using JapanRussia.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Writes;

/// <summary>All that claims can name, read once: for many forms in a row.</summary>
internal sealed class Catalogue
{
    // whoever has so many names wrong is not helped by a guess at each
    private const int MaxHints = 1000;

    private readonly Dictionary<Type, Dictionary<string, Guid>> named = [];
    private readonly Dictionary<Type, IReadOnlyList<string>> shown = [];
    private readonly Dictionary<Guid, Dictionary<string, Guid>> sections = [];
    private readonly Dictionary<Guid, MeasureKind> kinds = [];
    private readonly Dictionary<string, string?> units = [];
    private int hints;

    private Catalogue() { }

    internal static async Task<Catalogue> Read(ClaimsDb db, CancellationToken cancellation)
    {
        var catalogue = new Catalogue();
        await catalogue.Add<Actor>(db, cancellation);
        await catalogue.Add<Article>(db, cancellation);
        await catalogue.Add<Proposition>(db, cancellation);
        await catalogue.Add<Measure>(db, cancellation);
        await foreach (
            var section in db.Set<Section>()
                .Select(s => new
                {
                    ArticleId = EF.Property<Guid>(s, "ArticleId"),
                    s.Key,
                    s.Id,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            if (!catalogue.sections.TryGetValue(section.ArticleId, out var of))
                catalogue.sections[section.ArticleId] = of = [];
            of[section.Key] = section.Id;
        }
        await foreach (
            var measure in db
                .Measures.Select(m => new
                {
                    m.Id,
                    m.Slug,
                    m.Kind,
                    m.Unit,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
            (catalogue.kinds[measure.Id], catalogue.units[measure.Slug]) = (
                measure.Kind,
                measure.Unit
            );
        return catalogue;
    }

    private async Task Add<TNamed>(ClaimsDb db, CancellationToken cancellation)
        where TNamed : NamedEntity
    {
        var standing = await db.Set<TNamed>()
            .Where(n => n.RetractedAt == null)
            .Select(n => new
            {
                n.Slug,
                n.Id,
                n.Shown,
            })
            .ToListAsync(cancellation);
        named[typeof(TNamed)] = standing.ToDictionary(n => n.Slug, n => n.Id);
        shown[typeof(TNamed)] = [.. standing.Where(n => n.Shown).Select(n => n.Slug)];
    }

    internal Guid? Find<TNamed>(string slug)
        where TNamed : NamedEntity =>
        named[typeof(TNamed)].TryGetValue(slug, out var id) ? id : null;

    internal string Hint<TNamed>(string slug)
        where TNamed : NamedEntity =>
        ++hints <= MaxHints ? Nearest.Hint(slug, shown[typeof(TNamed)]) : "";

    internal IReadOnlyDictionary<string, Guid> SectionsOf(Guid articleId) =>
        sections.GetValueOrDefault(articleId) ?? [];

    internal MeasureKind? KindOf(Guid measureId) =>
        kinds.TryGetValue(measureId, out var kind) ? kind : null;

    /// <summary>What a measure is counted in.</summary>
    internal string? UnitOf(string measure) => units.GetValueOrDefault(measure);
}
