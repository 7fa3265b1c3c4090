using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Topics;

namespace JapanRussia.Seeding;

/// <summary>What has been read of a folder of seed files so far, and where each row stands.</summary>
internal sealed class SeedDraft(List<SeedProblem> problems)
{
    internal List<SeedProblem> Problems { get; } = problems;
    internal Dictionary<string, OutletContent> Outlets { get; } = [];
    internal Dictionary<string, ActorContent> Actors { get; } = [];
    internal Dictionary<string, TopicRow> TopicRows { get; } = [];
    internal List<(string Slug, TopicContent Content, string? Parent)> Topics { get; } = [];
    internal Dictionary<string, MeasureContent> Measures { get; } = [];
    internal Dictionary<string, ArticleContent> Articles { get; } = [];
    internal Dictionary<string, PropositionContent> Propositions { get; } = [];
    internal Dictionary<string, ClaimContent> Claims { get; } = [];
    internal Dictionary<string, RelationContent> ClaimRelations { get; } = [];
    internal Dictionary<string, RelationContent> PropositionRelations { get; } = [];

    /// <summary>Every file that could be read.</summary>
    internal List<SeedFile> Files { get; } = [];
    internal List<(SeedFile File, ArticleFile Rows)> ArticleFiles { get; } = [];

    /// <summary>Where rows stand, by what they are and their name.</summary>
    internal Dictionary<(string Kind, string Name), Place> Places { get; } = [];

    /// <summary>Adds what a file says under a name, which nothing else of its kind may have.</summary>
    internal void Add<T>(string kind, Dictionary<string, T> rows, string name, T content, Place at)
    {
        if (rows.TryAdd(name, content))
            Places.Add((kind, name), at);
        else
            at.Problem($"'{name}' stands twice");
    }

    internal IEnumerable<(TRow Row, Place At)> Rows<TRow>(
        SeedFile? file,
        Func<SeedFile, IReadOnlyList<TRow>> rows,
        string member
    ) =>
        file is null
            ? []
            : rows(file).Select((row, i) => (row, new Place(file, Problems, member, i)));

    internal SeedSet Result(string sha256) =>
        new()
        {
            Sha256 = sha256,
            Outlets = Outlets,
            Actors = Actors,
            Topics = Topics,
            Measures = Measures,
            Articles = Articles,
            Propositions = Propositions,
            Claims = Claims,
            ClaimRelations = ClaimRelations,
            PropositionRelations = PropositionRelations,
        };
}
