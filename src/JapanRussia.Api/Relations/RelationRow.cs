using System.Linq.Expressions;
using JapanRussia.Claims;
using JapanRussia.Relations;
using JapanRussia.Rest.Json;
using JapanRussia.Values.Identities;

namespace JapanRussia.Api.Relations;

/// <summary>A curated tie between two claims or two propositions, as a row.</summary>
/// <param name="Id">The same on every installation that has the seed data.</param>
/// <param name="Key" example="p001">Its stable name.</param>
/// <param name="Version" example="1">One more with every change.</param>
/// <param name="Between">What it ties.</param>
/// <param name="Kind">How the first end stands to the second.</param>
/// <param name="Strength">How far it goes.</param>
/// <param name="Basis">In what the two meet.</param>
/// <param name="Why">One sentence that says why; of a rejected one, why not.</param>
/// <param name="State">Whether a person has judged it, and how.</param>
/// <param name="Status">Whether readers see it: a draft until a reviewer decides on it, unless one suggested it.</param>
/// <param name="From">The end that it goes from.</param>
/// <param name="To">The end that it goes to.</param>
public sealed record RelationRow(
    Guid Id,
    string Key,
    int Version,
    RelationEnds Between,
    RelationKind Kind,
    Strength Strength,
    RelationBasis Basis,
    string Why,
    RelationState State,
    ClaimStatus Status,
    RelationEnd From,
    RelationEnd To
) : IIdentified
{
    /// <summary>Where to go from here.</summary>
    public RelationLinks Links => new($"/v1/relations/{Key}");

    internal static readonly Expression<Func<AnyRelation, RelationRow>> Projection =
        r => new RelationRow(
            r.Id,
            r.Key,
            r.Version,
            r.Between,
            r.Kind,
            r.Strength,
            r.Basis,
            r.Why,
            r.State,
            HideableEntity.StatusOf(r.Shown, r.RetractedAt),
            new RelationEnd(
                r.FromClaim == null ? r.FromProposition.Slug : r.FromClaim.Key,
                r.FromProposition.Text,
                r.FromClaim == null
                    ? null
                    : r
                        .FromClaim.Claimants.Where(x => x.Position == 1)
                        .Select(x => x.Actor.Slug)
                        .First(),
                r.FromClaim == null ? null : r.FromClaim.Stance,
                r.FromClaim == null ? null : r.FromClaim.Article.Slug
            ),
            new RelationEnd(
                r.ToClaim == null ? r.ToProposition.Slug : r.ToClaim.Key,
                r.ToProposition.Text,
                r.ToClaim == null
                    ? null
                    : r
                        .ToClaim.Claimants.Where(x => x.Position == 1)
                        .Select(x => x.Actor.Slug)
                        .First(),
                r.ToClaim == null ? null : r.ToClaim.Stance,
                r.ToClaim == null ? null : r.ToClaim.Article.Slug
            )
        );
}

/// <summary>One end of a relation.</summary>
/// <param name="Name" example="maxie-elusive-bargain/012">Key of the claim, or slug of the proposition.</param>
/// <param name="Text">The proposition, or that of the claim.</param>
/// <param name="Claimant" example="vladimir-putin">Slug of the actor who makes the claim; null where the end is a proposition.</param>
/// <param name="Stance">How the claimant stands to the proposition; null where the end is a proposition.</param>
/// <param name="Article" example="maxie-elusive-bargain">Slug of the article that holds the claim; null where the end is a proposition.</param>
public sealed record RelationEnd(
    string Name,
    string Text,
    string? Claimant,
    Stance? Stance,
    string? Article
);

/// <param name="Self">This relation.</param>
public sealed record RelationLinks(Link Self);
