using JapanRussia.Actors;
using JapanRussia.Articles;
using JapanRussia.Claims;
using JapanRussia.Measures;
using JapanRussia.Outlets;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Topics;

namespace JapanRussia.Seeding;

/// <summary>All that a folder of seed files says, checked, with references resolved to the ids that the rows will have.</summary>
public sealed class SeedSet
{
    /// <summary>SHA-256 over the files that it was read from.</summary>
    public string Sha256 { get; internal init; } = "";

    public IReadOnlyDictionary<string, OutletContent> Outlets { get; internal init; } =
        new Dictionary<string, OutletContent>();
    public IReadOnlyDictionary<string, ActorContent> Actors { get; internal init; } =
        new Dictionary<string, ActorContent>();

    /// <summary>Parents before children.</summary>
    public IReadOnlyList<(string Slug, TopicContent Content, string? Parent)> Topics
    {
        get;
        internal init;
    } = [];
    public IReadOnlyDictionary<string, MeasureContent> Measures { get; internal init; } =
        new Dictionary<string, MeasureContent>();
    public IReadOnlyDictionary<string, ArticleContent> Articles { get; internal init; } =
        new Dictionary<string, ArticleContent>();
    public IReadOnlyDictionary<string, PropositionContent> Propositions { get; internal init; } =
        new Dictionary<string, PropositionContent>();
    public IReadOnlyDictionary<string, ClaimContent> Claims { get; internal init; } =
        new Dictionary<string, ClaimContent>();
    public IReadOnlyDictionary<string, RelationContent> ClaimRelations { get; internal init; } =
        new Dictionary<string, RelationContent>();
    public IReadOnlyDictionary<string, RelationContent> PropositionRelations
    {
        get;
        internal init;
    } = new Dictionary<string, RelationContent>();
}
