using FluentValidation;
using JapanRussia.History;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Drafts;

/// <summary>One decision on many drafts.</summary>
/// <param name="Claims">The drafts, each at the version that was seen.</param>
/// <param name="Why" example="Checked against the article.">The reason, for whoever reads the history.</param>
/// <param name="Partial">Whether to decide on those that can be decided on where others cannot; otherwise it is all or none.</param>
public sealed record DecisionForm(IReadOnlyList<SeenDraft>? Claims, string? Why, bool? Partial);

/// <summary>A draft that somebody has looked at.</summary>
/// <param name="Id" example="05cc8a47-933f-8aac-8e6e-d3dd83c9cd48">The claim's id.</param>
/// <param name="Version" example="1">The version that was seen.</param>
public sealed record SeenDraft(string? Id, int? Version)
{
    internal Guid Claim => Guid.Parse(Id!);
}

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    private const int MaxClaims = 200;

    internal static readonly DecisionFormValidator Instance = new();

    private DecisionFormValidator()
    {
        RuleFor(f => f.Why).Required().IsText(ChangeSet.MaxWhyLength);
        RuleFor(f => f.Claims).Required().HasAtMost(MaxClaims);
        RuleForEach(f => f.Claims).NotNull().SetValidator(new SeenDraftValidator());
        RuleFor(f => f.Claims)
            .Must(claims =>
                claims!.DistinctBy(c => c?.Id?.ToLowerInvariant()).Count() == claims!.Count
            )
            .When(f => f.Claims is not null)
            .WithMessage("Each claim stands in it once");
    }
}

internal sealed class SeenDraftValidator : AbstractValidator<SeenDraft>
{
    public SeenDraftValidator()
    {
        RuleFor(s => s.Id)
            .Required()
            .Holds(
                id => Guid.TryParseExact(id, "D", out _),
                new() { Format = "uuid", MaxLength = 36 }
            )
            .WithMessage("It is not a claim's id");
        RuleFor(s => s.Version).IsGiven().IsWithin(1, int.MaxValue);
    }
}
