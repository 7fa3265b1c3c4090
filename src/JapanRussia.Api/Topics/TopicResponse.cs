using System.Linq.Expressions;
using JapanRussia.Api.Actors;
using JapanRussia.Rest.Json;
using JapanRussia.Topics;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Topics;

/// <summary>A topic as other things refer to it.</summary>
/// <param name="Slug" example="territorial-dispute">Its stable name in addresses and filters.</param>
/// <param name="Name" example="Territorial dispute">Its name.</param>
public sealed record TopicRef(string Slug, string Name);

/// <summary>What propositions are about (SKOS concept); topics form a tree.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="territorial-dispute">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Name" example="Territorial dispute">Its name (SKOS prefLabel).</param>
/// <param name="Scope">One line that says what belongs here (SKOS scopeNote).</param>
/// <param name="Aliases">Other names for it, in any language (SKOS altLabel).</param>
/// <param name="Parent">The wider topic (SKOS broader); null at the top.</param>
/// <param name="Depth" example="2">1 at the top, one more with each step down.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record TopicResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string Name,
    string? Scope,
    IReadOnlyList<AliasResponse> Aliases,
    TopicRef? Parent,
    int Depth,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public TopicLinks Links =>
        new($"/v1/topics/{Slug}", $"/v1/topics?parent={Slug}", $"/v1/claims?topic={Slug}");

    internal static readonly Expression<Func<Topic, TopicResponse>> Projection =
        t => new TopicResponse(
            t.Id,
            t.Slug,
            t.Version,
            HideableEntity.StatusOf(t.Shown, t.RetractedAt),
            t.Name,
            t.Scope,
            t.Aliases.OrderBy(x => x.Position)
                .Select(x => new AliasResponse(x.Name, x.Language))
                .ToList(),
            t.Parent == null ? null : new TopicRef(t.Parent.Slug, t.Parent.Name),
            t.Lineage.Count,
            t.CreatedAt,
            t.UpdatedAt
        );
}

/// <param name="Self">This topic.</param>
/// <param name="Children">The topics one step narrower.</param>
/// <param name="Claims">The claims about it or anything below it.</param>
public sealed record TopicLinks(Link Self, Link Children, Link Claims);
