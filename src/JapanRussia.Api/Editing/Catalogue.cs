using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>All that claims can name, read once: for many forms in a row.</summary>
internal sealed class Catalogue
{
    // whoever has so many names wrong is not helped by a guess at each
    private const int MaxHints = 100;

    private readonly Dictionary<Type, Dictionary<string, Guid>> slugs = [];
    private readonly Dictionary<Type, Dictionary<string, List<KnownName>>> names = [];
    private readonly Dictionary<Guid, List<KnownSection>> sections = [];
    private readonly Dictionary<Guid, MeasureKind> kinds = [];
    private readonly Dictionary<Guid, string?> units = [];
    private readonly Dictionary<(Type, string), string> hints = [];

    private Catalogue() { }

    internal static async Task<Catalogue> Read(DbContext db, CancellationToken cancellation)
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
                    Section = new KnownSection(s.Id, s.Key, s.Label),
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            if (!catalogue.sections.TryGetValue(section.ArticleId, out var of))
                catalogue.sections[section.ArticleId] = of = [];
            of.Add(section.Section);
        }
        await foreach (
            var measure in db
                .Measures.Select(m => new
                {
                    m.Id,
                    m.Kind,
                    m.Unit,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
            (catalogue.kinds[measure.Id], catalogue.units[measure.Id]) = (
                measure.Kind,
                measure.Unit
            );
        return catalogue;
    }

    private async Task Add<TNamed>(DbContext db, CancellationToken cancellation)
        where TNamed : NamedEntity
    {
        slugs[typeof(TNamed)] = await db.Set<TNamed>()
            .Standing()
            .ToDictionaryAsync(n => n.Slug, n => n.Id, cancellation);
        names[typeof(TNamed)] = (
            await KnownNames.Of<TNamed>(db).AsNoTracking().ToListAsync(cancellation)
        )
            .GroupBy(n => n.Name.ToLowerInvariant())
            .ToDictionary(g => g.Key, g => g.ToList());
    }

    internal Guid? Find<TNamed>(string slug)
        where TNamed : NamedEntity =>
        slugs[typeof(TNamed)].TryGetValue(slug, out var id) ? id : null;

    /// <summary>Names that differ from this one in capitals only.</summary>
    internal IReadOnlyList<KnownName> Alike<TNamed>(string name)
        where TNamed : NamedEntity =>
        names[typeof(TNamed)].GetValueOrDefault(name.ToLowerInvariant()) ?? [];

    internal string Hint<TNamed>(string name)
        where TNamed : NamedEntity
    {
        if (hints.TryGetValue((typeof(TNamed), name), out var known))
            return known;
        if (hints.Count == MaxHints)
            return "";
        return hints[(typeof(TNamed), name)] = KnownNames.Hint(
            name,
            [.. names[typeof(TNamed)].Values.SelectMany(n => n)]
        );
    }

    internal IReadOnlyList<KnownSection> SectionsOf(Guid articleId) =>
        sections.GetValueOrDefault(articleId) ?? [];

    internal MeasureKind? KindOf(Guid measureId) =>
        kinds.TryGetValue(measureId, out var kind) ? kind : null;

    /// <summary>What a measure is counted in, which is called by its slug or its name.</summary>
    internal string? UnitOf(string measure) =>
        (
            Find<Measure>(measure)
            ?? KnownNames.Meant(measure, Alike<Measure>(measure)).FirstOrDefault()?.Id
        )
            is { } id
            ? units.GetValueOrDefault(id)
            : null;
}

/// <summary>A part of an article, by its key or by what it is labelled.</summary>
internal sealed record KnownSection(Guid Id, string Key, string? Label);
