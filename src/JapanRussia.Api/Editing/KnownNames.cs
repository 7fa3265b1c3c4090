using JapanRussia.Actors;
using JapanRussia.Api.Fields;
using JapanRussia.Articles;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Storage;
using JapanRussia.Topics;
using JapanRussia.Values.Text;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Editing;

/// <summary>A name of something that stands: its name, an alias, a title, the words of a proposition.</summary>
internal sealed record KnownName
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether readers see the thing.</summary>
    public required bool Shown { get; init; }
}

/// <summary>What things are called besides their slugs, and which of several a name means.</summary>
internal static class KnownNames
{
    /// <summary>All names of one sort of thing.</summary>
    internal static IQueryable<KnownName> Of<TNamed>(DbContext db)
        where TNamed : NamedEntity =>
        typeof(TNamed) switch
        {
            var t when t == typeof(Actor) => db
                .Actors.Where(a => a.RetractedAt == null)
                .Select(a => new KnownName
                {
                    Id = a.Id,
                    Slug = a.Slug,
                    Shown = a.Shown,
                    Name = a.Name,
                })
                .Concat(
                    db.Actors.Where(a => a.RetractedAt == null)
                        .SelectMany(
                            a => a.Aliases,
                            (a, alias) =>
                                new KnownName
                                {
                                    Id = a.Id,
                                    Slug = a.Slug,
                                    Shown = a.Shown,
                                    Name = alias.Name,
                                }
                        )
                ),
            var t when t == typeof(Topic) => db
                .Topics.Where(x => x.RetractedAt == null)
                .Select(x => new KnownName
                {
                    Id = x.Id,
                    Slug = x.Slug,
                    Shown = x.Shown,
                    Name = x.Name,
                })
                .Concat(
                    db.Topics.Where(x => x.RetractedAt == null)
                        .SelectMany(
                            x => x.Aliases,
                            (x, alias) =>
                                new KnownName
                                {
                                    Id = x.Id,
                                    Slug = x.Slug,
                                    Shown = x.Shown,
                                    Name = alias.Name,
                                }
                        )
                ),
            var t when t == typeof(Outlet) => db
                .Outlets.Where(o => o.RetractedAt == null)
                .Select(o => new KnownName
                {
                    Id = o.Id,
                    Slug = o.Slug,
                    Shown = o.Shown,
                    Name = o.Name,
                }),
            var t when t == typeof(Measure) => db
                .Measures.Where(m => m.RetractedAt == null)
                .Select(m => new KnownName
                {
                    Id = m.Id,
                    Slug = m.Slug,
                    Shown = m.Shown,
                    Name = m.Name,
                }),
            var t when t == typeof(Article) => db
                .Articles.Where(a => a.RetractedAt == null && a.Title != null)
                .Select(a => new KnownName
                {
                    Id = a.Id,
                    Slug = a.Slug,
                    Shown = a.Shown,
                    Name = a.Title!,
                }),
            var t when t == typeof(Proposition) => db
                .Propositions.Where(p => p.RetractedAt == null)
                .Select(p => new KnownName
                {
                    Id = p.Id,
                    Slug = p.Slug,
                    Shown = p.Shown,
                    Name = p.Text,
                }),
            var t => throw new NotSupportedException(t.Name),
        };

    /// <summary>A name as it is looked for: without white space around it, and with single spaces in it.</summary>
    internal static string Trim(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Those that a name means: with the same capitals, or else with any. What readers do not see is meant only where nothing
    /// else is: who writes need not be told what others recorded.
    /// </summary>
    /// <param name="alike">Names that differ from it in capitals only.</param>
    internal static List<KnownName> Meant(string name, IReadOnlyList<KnownName> alike)
    {
        var seen = alike.Any(n => n.Shown) ? [.. alike.Where(n => n.Shown)] : alike;
        var same = seen.Where(n => n.Name == name).ToList();
        return [.. (same.Count > 0 ? same : seen).DistinctBy(n => n.Id)];
    }

    /// <summary>The name or slug that is nearest to one that nothing has.</summary>
    /// <param name="known">Of these only what readers see is told.</param>
    internal static string Hint(string name, IReadOnlyCollection<KnownName> known)
    {
        var seen = known.Where(n => n.Shown).ToList();
        var slugs = seen.Select(n => n.Slug).Distinct();
        if (ParameterPatterns.Slug.IsMatch(name))
            return Nearest.Hint(name, slugs);
        var near = Nearest.Hint(
            name,
            seen.Select(n => n.Name).Where(n => n.Length <= NamedEntity.MaxSlugLength)
        );
        return near.Length > 0
            ? near
            : Nearest.Hint(
                string.Concat(
                    name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')
                ),
                slugs
            );
    }
}
