using FluentValidation;
using JapanRussia.Actors;
using JapanRussia.Api.Editing;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Actors;

/// <summary>What an actor must be like, whatever the database holds.</summary>
internal sealed class ActorFormValidator : AbstractValidator<ActorForm>
{
    private const int MaxRoles = 100;

    internal static readonly ActorFormValidator Instance = new();

    private ActorFormValidator()
    {
        RuleFor(f => f.Slug).Required().IsSlug();
        RuleFor(f => f.Name).IsName();
        RuleFor(f => f.Kind).Required().IsTermOf<ActorForm, ActorKind>();
        RuleFor(f => f.Naming).Required().IsTermOf<ActorForm, Naming>();
        RuleFor(f => f.Country).IsCountry();
        RuleFor(f => f.WikidataId).IsWikidataId();
        RuleFor(f => f.Description).IsText(NamedEntity.MaxNoteLength);
        RuleFor(f => f.Aliases).HasAtMost(AliasForm.Most);
        RuleForEach(f => f.Aliases).NotNull().SetValidator(new AliasFormValidator());
        RuleFor(f => f.Roles).HasAtMost(MaxRoles);
        RuleForEach(f => f.Roles).NotNull().SetValidator(new RoleFormValidator());
    }
}

internal sealed class RoleFormValidator : AbstractValidator<RoleForm>
{
    public RoleFormValidator()
    {
        RuleFor(r => r.Title).IsName();
        RuleFor(r => r.Organisation).IsReference();
        RuleFor(r => r.During).IsPartialDate();
    }
}
