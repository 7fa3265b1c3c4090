using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.Claims;
using JapanRussia.Propositions;
using JapanRussia.Relations;
using JapanRussia.Rest.Writes;
using JapanRussia.Storage;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Relations;

/// <summary>A tie between two claims or two propositions as editors send it.</summary>
/// <param name="Between" example="claims">What it ties.</param>
/// <param name="From" example="maxie-elusive-bargain/012">The end that it goes from: a published claim's key or id, or a proposition's slug.</param>
/// <param name="To" example="savic-slow-progress/003">The end that it goes to, likewise.</param>
/// <param name="Kind" example="contradicts">How the first end stands to the second.</param>
/// <param name="Strength" example="soft">How far it goes.</param>
/// <param name="Basis" example="content">In what the two meet.</param>
/// <param name="Why" example="The one expects what the other rules out.">One sentence that says why.</param>
public sealed record RelationForm(
    string? Between,
    string? From,
    string? To,
    string? Kind,
    string? Strength,
    string? Basis,
    string? Why
)
{
    /// <summary>The form that would make the relation what it is: what a merge patch is applied to.</summary>
    internal static RelationForm Of(RelationRow relation) =>
        new(
            Words.Of(relation.Between),
            relation.From.Name,
            relation.To.Name,
            Words.Of(relation.Kind),
            Words.Of(relation.Strength),
            Words.Of(relation.Basis),
            relation.Why
        );

    internal RelationEnds Ends => Words<RelationEnds>.Term(Between!);

    /// <summary>The content that it stands for; an end that is not there is noted.</summary>
    internal async Task<RelationContent> Content(References references, RelationState state) =>
        new(
            await End(From!, "/from", references),
            await End(To!, "/to", references),
            Words<RelationKind>.Term(Kind!),
            Words<Strength>.Term(Strength!),
            Words<RelationBasis>.Term(Basis!),
            Why!,
            state
        );

    private async Task<Guid> End(string name, string pointer, References references)
    {
        if (Ends == RelationEnds.Propositions)
            return await references.To<Proposition>(name, pointer);
        Guid? id = Guid.TryParse(name, out var given) ? given : null;
        var found = await references
            .Db.Claims.Published()
            .Where(c => c.Key == name || c.Id == id)
            .Select(c => c.Id)
            .FirstOrDefaultAsync(references.Cancellation);
        if (found == default)
            references.Missing(pointer, $"No published claim has the key or id '{name}'");
        return found;
    }
}

internal sealed class RelationFormValidator : AbstractValidator<RelationForm>
{
    internal static readonly RelationFormValidator Instance = new();

    private RelationFormValidator()
    {
        RuleFor(f => f.Between).Required().IsTermOf<RelationForm, RelationEnds>();
        RuleFor(f => f.From).Required().IsText(Claim.MaxKeyLength);
        RuleFor(f => f.To).Required().IsText(Claim.MaxKeyLength);
        RuleFor(f => f.Kind).Required().IsTermOf<RelationForm, RelationKind>();
        RuleFor(f => f.Strength).Required().IsTermOf<RelationForm, Strength>();
        RuleFor(f => f.Basis).Required().IsTermOf<RelationForm, RelationBasis>();
        RuleFor(f => f.Why).Required().IsText(Relation.MaxWhyLength);
    }
}
