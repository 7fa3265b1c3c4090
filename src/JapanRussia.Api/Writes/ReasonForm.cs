using FluentValidation;
using JapanRussia.History;

namespace JapanRussia.Api.Writes;

/// <summary>Why something is decided.</summary>
/// <param name="Why" example="Checked against the article.">The reason, for whoever reads the history.</param>
public sealed record ReasonForm(string? Why);

internal sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    internal static readonly ReasonFormValidator Instance = new();

    private ReasonFormValidator() => RuleFor(f => f.Why).Required().IsText(ChangeSet.MaxWhyLength);
}
