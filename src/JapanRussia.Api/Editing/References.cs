using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>Finds what a form names by its slug or by a name that only it has, for a merged thing what stands for it, and collects what it does not find.</summary>
/// <param name="catalogue">Everything that can be named, where many forms are read; null: the database is asked for each.</param>
internal sealed class References(
    DbContext db,
    CancellationToken cancellation,
    Catalogue? catalogue = null
)
{
    private const int HintsFrom = 5000;

    private readonly Dictionary<(Type, string), Guid> found = [];
    private readonly List<(ProblemKind, Fault)> faults = [];

    /// <summary>Whether what readers do not see is taken for what is not there.</summary>
    internal bool OnlyShown { get; init; }

    internal DbContext Db => db;
    internal CancellationToken Cancellation => cancellation;

    /// <summary>What was not found; null where everything was.</summary>
    internal ProblemAnswer? Problem => faults.Count > 0 ? ProblemAnswer.Combine(faults) : null;

    /// <summary>Each that was not found.</summary>
    internal IReadOnlyList<Fault> Faults => [.. faults.Select(f => f.Item2)];

    internal async Task<Guid?> ToOrNull<TNamed>(string? name, string pointer)
        where TNamed : NamedEntity => name is null ? null : await To<TNamed>(name, pointer);

    internal async Task<Guid> To<TNamed>(string name, string pointer)
        where TNamed : NamedEntity
    {
        if (found.TryGetValue((typeof(TNamed), name), out var known))
            return known;
        if (await BySlug<TNamed>(name) is { } slugged)
            return found[(typeof(TNamed), name)] = slugged;
        var meant = await ByName<TNamed>(name);
        if (meant is [var one])
            return found[(typeof(TNamed), name)] = one.Id;
        if (meant.Count == 0)
            Missing(
                pointer,
                $"No {NounOf<TNamed>()} is called {ShowValue.InQuotes(name)}{await Hint<TNamed>(name)}"
            );
        else
            Missing(
                pointer,
                $"{ShowValue.InQuotes(name)} is the name of {meant.Count} {NounOf<TNamed>()}s: give the slug of one",
                [.. meant.Where(m => m.Shown).Select(m => m.Slug)]
            );
        return default;
    }

    private async Task<Guid?> BySlug<TNamed>(string slug)
        where TNamed : NamedEntity
    {
        if (!ParameterPatterns.Slug.IsMatch(slug))
            return null;
        if (catalogue is not null)
            return catalogue.Find<TNamed>(slug);
        return await db.Set<TNamed>()
            .AsNoTracking()
            .Visible(!OnlyShown)
            .Standing()
            .Where(n => n.Slug == slug)
            .Select(n => (Guid?)n.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<List<KnownName>> ByName<TNamed>(string name)
        where TNamed : NamedEntity
    {
        var trimmed = KnownNames.Trim(name);
        if (await Alike<TNamed>(trimmed) is { Count: > 0 } alike)
            return KnownNames.Meant(trimmed, alike);
        // names are kept composed (NFC)
        if (!trimmed.Any(c => c >= ComposeTexts.FirstThatCombines))
            return [];
        var composed = await db
            .Database.SqlQuery<string>($"select normalize({trimmed}, nfc) as \"Value\"")
            .SingleAsync(cancellation);
        return composed == trimmed ? [] : KnownNames.Meant(composed, await Alike<TNamed>(composed));
    }

    private async Task<IReadOnlyList<KnownName>> Alike<TNamed>(string name)
        where TNamed : NamedEntity =>
        catalogue is not null
            ? catalogue.Alike<TNamed>(name)
            : await InDatabase<TNamed>(name, [name.ToLowerInvariant()]);

    // a database in the locale C has no small letters beyond ASCII
    private async Task<List<KnownName>> InDatabase<TNamed>(string name, string[] lower)
        where TNamed : NamedEntity =>
        await KnownNames
            .Of<TNamed>(db)
            .AsNoTracking()
            .Where(n => !OnlyShown || n.Shown)
            .Where(n => n.Name == name || lower.Contains(n.Name.ToLower()))
            .ToListAsync(cancellation);

    private async Task<string> Hint<TNamed>(string name)
        where TNamed : NamedEntity
    {
        if (catalogue is not null)
            return catalogue.Hint<TNamed>(name);
        var known = await KnownNames
            .Of<TNamed>(db)
            .Where(n => n.Shown)
            .AsNoTracking()
            .Take(HintsFrom)
            .ToListAsync(cancellation);
        return KnownNames.Hint(name, known);
    }

    /// <summary>The sections of an article.</summary>
    internal async Task<IReadOnlyList<KnownSection>> SectionsOf(Guid articleId) =>
        catalogue is not null
            ? catalogue.SectionsOf(articleId)
            : await db.Set<Section>()
                .AsNoTracking()
                .Where(s => EF.Property<Guid>(s, "ArticleId") == articleId)
                .Select(s => new KnownSection(s.Id, s.Key, s.Label))
                .ToListAsync(cancellation);

    /// <summary>What a measure takes; null where there is no such measure.</summary>
    internal async Task<MeasureKind?> KindOf(Guid measureId) =>
        catalogue is not null
            ? catalogue.KindOf(measureId)
            : await db
                .Measures.Where(m => m.Id == measureId)
                .Select(m => (MeasureKind?)m.Kind)
                .FirstOrDefaultAsync(cancellation);

    private static string NounOf<TNamed>() => typeof(TNamed).Name.ToLowerInvariant();

    internal void Missing(string pointer, string detail, IReadOnlyList<string>? allowed = null) =>
        faults.Add(
            (
                ProblemKind.UnknownReference,
                new(ProblemKind.UnknownReference.Code, detail, null, pointer, allowed)
            )
        );
}
