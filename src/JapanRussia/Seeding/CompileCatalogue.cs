using JapanRussia.Actors;
using JapanRussia.Measures;
using JapanRussia.Topics;

namespace JapanRussia.Seeding;

/// <summary>Turns the rows that articles refer to into contents of entities, and notes every problem on the way.</summary>
internal sealed class CompileCatalogue(SeedDraft draft)
{
    internal void Outlets(SeedFile? file)
    {
        foreach (var (row, at) in draft.Rows(file, f => f.To<OutletsFile>().Outlets, "outlets"))
            draft.Add(
                "outlet",
                draft.Outlets,
                row.Slug,
                new()
                {
                    Name = row.Name,
                    Kind = row.Kind,
                    Country = row.Country,
                    Homepage = row.Homepage,
                    WikidataId = row.WikidataId,
                },
                at["slug"]
            );
    }

    internal void Actors(SeedFile? file)
    {
        var rows = draft.Rows(file, f => f.To<ActorsFile>().Actors, "actors").ToList();
        var known = rows.DistinctBy(r => r.Row.Slug).ToDictionary(r => r.Row.Slug);
        foreach (var (row, at) in rows)
            draft.Add(
                "actor",
                draft.Actors,
                row.Slug,
                new()
                {
                    Name = row.Name,
                    Kind = row.Kind,
                    Naming = row.Naming,
                    Country = row.Country,
                    WikidataId = row.WikidataId,
                    Description = row.Description,
                    Aliases = row.Aliases ?? [],
                    Roles =
                    [
                        .. (row.Roles ?? []).Select(
                            (r, i) =>
                                new RoleContent(
                                    r.Title,
                                    at["roles", i, "organisation"]
                                        .IdOrNull("actor", r.Organisation, known),
                                    at["roles", i, "during"].Date(r.During)
                                )
                        ),
                    ],
                },
                at["slug"]
            );
    }

    internal void Topics(SeedFile? file)
    {
        var rows = draft.Rows(file, f => f.To<TopicsFile>().Topics, "topics").ToList();
        foreach (var (row, at) in rows)
            draft.Add("topic", draft.TopicRows, row.Slug, row, at["slug"]);
        var placed = new Dictionary<string, Topic>();
        // each round places the draft.Topics whose parents stand; what is left over hangs on itself or on nothing
        while (
            rows.Where(r => r.Row.Parent is null || placed.ContainsKey(r.Row.Parent)).ToList()
                is { Count: > 0 } ready
        )
        {
            foreach (var (row, at) in ready)
                at.Try(() =>
                {
                    var content = new TopicContent(row.Name, row.Scope)
                    {
                        Aliases = row.Aliases ?? [],
                    };
                    var parent = row.Parent is null ? null : placed[row.Parent];
                    placed.TryAdd(row.Slug, Topic.Register(row.Slug, content, parent));
                    draft.Topics.Add((row.Slug, content, row.Parent));
                });
            rows = [.. rows.Except(ready)];
        }
        foreach (var (row, at) in rows)
            if (draft.TopicRows.ContainsKey(row.Parent!))
                at["parent"]
                    .Problem($"the topic '{row.Slug}' stands below itself or below one that does");
            else
                at["parent"].Id("topic", row.Parent!, draft.TopicRows);
    }

    internal void Measures(SeedFile? file)
    {
        foreach (var (row, at) in draft.Rows(file, f => f.To<MeasuresFile>().Measures, "measures"))
        {
            var content = new MeasureContent(row.Name, row.Definition, row.Kind, row.Unit);
            at.Try(() => Measure.Define(row.Slug, content));
            draft.Add("measure", draft.Measures, row.Slug, content, at["slug"]);
        }
    }
}
