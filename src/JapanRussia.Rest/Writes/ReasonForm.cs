using FluentValidation;

namespace JapanRussia.Rest.Writes;

/// <summary>Why something is decided.</summary>
/// <param name="Why" example="Checked against the article.">The reason, for whoever reads the history.</param>
public sealed record ReasonForm(string? Why);

public sealed class ReasonFormValidator : AbstractValidator<ReasonForm>
{
    public const int MaxWhyLength = 500;

    public static readonly ReasonFormValidator Instance = new();

    private ReasonFormValidator() => RuleFor(f => f.Why).Required().IsText(MaxWhyLength);
}
