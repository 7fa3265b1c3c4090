using FluentValidation;
using JapanRussia.Api.Editing;
using JapanRussia.History;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Merges;

/// <summary>What a thing turned out to be the same as.</summary>
/// <param name="Into" example="vladimir-putin">Slug of the one that will stand for both.</param>
/// <param name="Why" example="Two spellings of one name.">The reason, for whoever reads the history.</param>
public sealed record MergeForm(string? Into, string? Why);

internal sealed class MergeFormValidator : AbstractValidator<MergeForm>
{
    internal static readonly MergeFormValidator Instance = new();

    private MergeFormValidator()
    {
        RuleFor(f => f.Into).Required().IsSlug();
        RuleFor(f => f.Why).Required().IsText(ChangeSet.MaxWhyLength);
    }
}
