using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Topics;

namespace JapanRussia.Seeding;

/// <summary>Turns rows of seed files into contents of entities, file by file, and notes every problem on the way.</summary>
internal sealed class CompileSeeds(List<SeedProblem> problems)
{
    private readonly Dictionary<string, OutletContent> outlets = [];
    private readonly Dictionary<string, ActorContent> actors = [];
    private readonly Dictionary<string, TopicRow> topicRows = [];
    private readonly List<(string Slug, TopicContent Content, string? Parent)> topics = [];
    private readonly Dictionary<string, MeasureContent> measures = [];
    private readonly Dictionary<string, ArticleContent> articles = [];
    private readonly Dictionary<string, PropositionContent> propositions = [];
    private readonly Dictionary<string, ClaimContent> claims = [];
    private readonly Dictionary<string, RelationContent> claimRelations = [];
    private readonly Dictionary<string, RelationContent> propositionRelations = [];
    private readonly List<(SeedFile File, ArticleFile Rows)> files = [];

    internal void Outlets(SeedFile? file)
    {
        foreach (var (row, at) in Rows(file, f => f.To<OutletsFile>().Outlets, "outlets"))
            at["slug"]
                .Add(
                    outlets,
                    row.Slug,
                    new()
                    {
                        Name = row.Name,
                        Kind = row.Kind,
                        Country = row.Country,
                        Homepage = row.Homepage,
                        WikidataId = row.WikidataId,
                    }
                );
    }

    internal void Actors(SeedFile? file)
    {
        var rows = Rows(file, f => f.To<ActorsFile>().Actors, "actors").ToList();
        var known = rows.DistinctBy(r => r.Row.Slug).ToDictionary(r => r.Row.Slug);
        foreach (var (row, at) in rows)
            at["slug"]
                .Add(
                    actors,
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
                    }
                );
    }

    internal void Topics(SeedFile? file)
    {
        var rows = Rows(file, f => f.To<TopicsFile>().Topics, "topics").ToList();
        foreach (var (row, at) in rows)
            at["slug"].Add(topicRows, row.Slug, row);
        var placed = new Dictionary<string, Topic>();
        // each round places the topics whose parents stand; what is left over hangs on itself or on nothing
        while (
            rows.Where(r => r.Row.Parent is null || placed.ContainsKey(r.Row.Parent)).ToList()
                is { Count: > 0 } ready
        )
        {
            foreach (var (row, at) in ready)
                at.Try(() =>
                {
                    var content = new TopicContent(row.Name, row.Scope);
                    var parent = row.Parent is null ? null : placed[row.Parent];
                    placed.TryAdd(row.Slug, Topic.Register(row.Slug, content, parent));
                    topics.Add((row.Slug, content, row.Parent));
                });
            rows = [.. rows.Except(ready)];
        }
        foreach (var (row, at) in rows)
            if (topicRows.ContainsKey(row.Parent!))
                at["parent"]
                    .Problem($"the topic '{row.Slug}' stands below itself or below one that does");
            else
                at["parent"].Id("topic", row.Parent!, topicRows);
    }

    internal void Measures(SeedFile? file)
    {
        foreach (var (row, at) in Rows(file, f => f.To<MeasuresFile>().Measures, "measures"))
        {
            var content = new MeasureContent(row.Name, row.Definition, row.Kind, row.Unit);
            at.Try(() => Measure.Define(row.Slug, content));
            at["slug"].Add(measures, row.Slug, content);
        }
    }

    /// <summary>An article with its sections; its propositions and claims wait until every file has been seen.</summary>
    internal void Article(SeedFile file, string fileName)
    {
        var rows = file.To<ArticleFile>();
        files.Add((file, rows));
        var at = new Place(file, problems, "article");
        var row = rows.Article;
        if (row.Slug != fileName)
            at["slug"].Problem($"the file of the article '{row.Slug}' is called {row.Slug}.json");
        var content = new ArticleContent
        {
            Title = row.Title,
            TitleBasis = row.TitleBasis,
            OutletId = at["outlet"].IdOrNull("outlet", row.Outlet, outlets),
            OutletBasis = row.OutletBasis,
            FirstPublishedById = at["first_published_by"]
                .IdOrNull("outlet", row.FirstPublishedBy, outlets),
            PublishedOn = at["published_on"].Date(row.PublishedOn),
            PublishedBasis = row.PublishedBasis,
            Language = row.Language,
            Dateline = row.Dateline,
            Url = row.Url,
            Held = row.Held,
            Note = row.Note,
            TextSha256 = row.Text?.Sha256,
            TextCharacters = row.Text?.Characters,
            TextVerifiedOn = row.Text?.VerifiedOn,
            Authors =
            [
                .. (row.Authors ?? []).Select(
                    (a, i) =>
                        new AuthorContent(
                            at["authors", i, "actor"].Id("actor", a.Actor, actors),
                            a.Basis,
                            a.Affiliation
                        )
                ),
            ],
            Sections =
            [
                .. (row.Sections ?? []).Select(
                    (s, i) =>
                        new SectionContent(
                            s.Key,
                            s.Kind,
                            s.Paragraphs,
                            at["sections", i, "author"].IdOrNull("actor", s.Author, actors),
                            s.Label
                        )
                ),
            ],
        };
        at.Try(() => Articles.Article.Register(row.Slug, content));
        at["slug"].Add(articles, row.Slug, content);
    }

    internal void Propositions()
    {
        foreach (var (file, rows) in files)
        foreach (var (row, at) in Rows(file, _ => rows.Propositions ?? [], "propositions"))
        {
            var content = new PropositionContent(
                row.Text,
                row.Kind,
                row.Checkable,
                [.. row.Topics.Select((t, i) => at["topics", i].Id("topic", t, topicRows))]
            );
            at.Try(() => Proposition.Word(row.Slug, content));
            at["slug"].Add(propositions, row.Slug, content);
        }
    }

    internal void Claims()
    {
        var compile = new CompileClaim(actors, articles, propositions, measures);
        foreach (var (file, rows) in files)
        foreach (var (row, at) in Rows(file, _ => rows.Claims ?? [], "claims"))
            at.Try(() =>
            {
                var content = compile.Content(row, rows.Article, at);
                content.Check();
                at["key"].Add(claims, $"{rows.Article.Slug}/{row.Key}", content);
            });
    }

    internal void Relations(SeedFile? file)
    {
        foreach (
            var (row, at) in Rows(file, f => f.To<RelationsFile>().Propositions, "propositions")
        )
            at["key"]
                .Add(propositionRelations, row.Key, Relation(row, at, "proposition", propositions));
        foreach (var (row, at) in Rows(file, f => f.To<RelationsFile>().Claims, "claims"))
            at["key"].Add(claimRelations, row.Key, Relation(row, at, "claim", claims));
        Twice(propositionRelations);
        Twice(claimRelations);

        void Twice(Dictionary<string, RelationContent> relations)
        {
            foreach (
                var same in relations.GroupBy(r => (r.Value.FromId, r.Value.ToId, r.Value.Kind))
            )
                if (same.Count() > 1)
                    new Place(file!, problems).Problem(
                        $"{string.Join(" and ", same.Select(r => r.Key))} say the same"
                    );
        }
    }

    internal IReadOnlyList<TextFinding> VerifyAgainst(string texts) =>
        new VerifySpans(texts, problems).Verify(files);

    internal SeedSet Result(string sha256) =>
        new()
        {
            Sha256 = sha256,
            Outlets = outlets,
            Actors = actors,
            Topics = topics,
            Measures = measures,
            Articles = articles,
            Propositions = propositions,
            Claims = claims,
            ClaimRelations = claimRelations,
            PropositionRelations = propositionRelations,
        };

    private static RelationContent Relation<T>(
        RelationRow row,
        Place at,
        string kind,
        Dictionary<string, T> known
    )
    {
        var content = new RelationContent(
            at["from"].Id(kind, row.From, known),
            at["to"].Id(kind, row.To, known),
            row.Kind,
            row.Strength,
            row.Basis,
            row.Why
        );
        at.Try(content.Check);
        return content;
    }

    private IEnumerable<(TRow Row, Place At)> Rows<TRow>(
        SeedFile? file,
        Func<SeedFile, IReadOnlyList<TRow>> rows,
        string member
    ) =>
        file is null
            ? []
            : rows(file).Select((row, i) => (row, new Place(file, problems, member, i)));
}
