using System.Linq.Expressions;
using System.Text.Json.Serialization;
using JapanRussia.Api.Relations;
using JapanRussia.Api.Topics;
using JapanRussia.Propositions;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Propositions;

/// <summary>A proposition as other things refer to it.</summary>
/// <param name="Slug" example="territorial-dispute-exists">Its stable name in addresses and filters.</param>
/// <param name="Text" example="A territorial dispute between Russia and Japan over the islands exists.">One self-contained sentence, positive, without its speaker.</param>
/// <param name="Kind">What sort of content it is.</param>
/// <param name="Checkable">Whether evidence could settle it.</param>
public sealed record PropositionRef(string Slug, string Text, PropositionKind Kind, bool Checkable)
{
    internal static readonly Expression<Func<Proposition, PropositionRef>> Projection =
        p => new PropositionRef(p.Slug, p.Text, p.Kind, p.Checkable);
}

/// <summary>What is claimed, apart from who claims it: claims on one proposition are comparable, whatever their source.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Slug" example="territorial-dispute-exists">Its stable name in addresses and filters.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Status">Whether readers see it: a draft until it is shown to them.</param>
/// <param name="Text" example="A territorial dispute between Russia and Japan over the islands exists.">One self-contained sentence, positive, without its speaker.</param>
/// <param name="Kind">What sort of content it is.</param>
/// <param name="Checkable">Whether evidence could settle it.</param>
/// <param name="Topics">What it is about, the most specific first.</param>
/// <param name="CreatedAt">When it was recorded here.</param>
/// <param name="UpdatedAt">When it last changed here.</param>
public sealed record PropositionResponse(
    Guid Id,
    string Slug,
    int Version,
    ClaimStatus Status,
    string Text,
    PropositionKind Kind,
    bool Checkable,
    IReadOnlyList<TopicRef> Topics,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public PropositionLinks Links => PropositionLinks.Of(Slug);

    /// <summary>Propositions that are tied to it, by curators; in lists only with `include=relations`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RelationResponse<PropositionRef>>? Relations { get; init; }

    internal static readonly Expression<Func<Proposition, PropositionResponse>> Projection =
        p => new PropositionResponse(
            p.Id,
            p.Slug,
            p.Version,
            HideableEntity.StatusOf(p.Shown, p.RetractedAt),
            p.Text,
            p.Kind,
            p.Checkable,
            p.Topics.OrderBy(t => t.Position)
                .Select(t => new TopicRef(t.Topic.Slug, t.Topic.Name))
                .ToList(),
            p.CreatedAt,
            p.UpdatedAt
        );
}

/// <param name="Self">This proposition.</param>
/// <param name="Claims">Who says so, and who says not.</param>
/// <param name="Positions">The same by actor, over time.</param>
/// <param name="Sources">On how many independent sources it rests.</param>
public sealed record PropositionLinks(Link Self, Link Claims, Link Positions, Link Sources)
{
    internal static PropositionLinks Of(string slug) =>
        new(
            $"/v1/propositions/{slug}",
            $"/v1/claims?proposition={slug}",
            $"/v1/propositions/{slug}/positions",
            $"/v1/propositions/{slug}/sources"
        );
}
