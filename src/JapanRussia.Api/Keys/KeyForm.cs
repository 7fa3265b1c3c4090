using System.Globalization;
using FluentValidation;
using JapanRussia.Access;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Api.Keys;

/// <summary>A key as it is asked for.</summary>
/// <param name="Name" example="Ann's importer">Who or what it is for; changes made with it name it.</param>
/// <param name="Scopes" example="[&quot;write&quot;, &quot;read_drafts&quot;]">What it may do; without any, it may only ask more often.</param>
/// <param name="ExpiresAt" example="2099-01-01T00:00:00Z">When it stops working: a time, or a day, at whose beginning in UTC it does. Never, if it is left out.</param>
public sealed record KeyForm(string? Name, IReadOnlyList<string>? Scopes, string? ExpiresAt)
{
    /// <summary>A time, or the beginning of a day, in UTC.</summary>
    internal static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
        && text.Length >= 10
            ? time
            : null;
}

internal sealed class KeyFormValidator : AbstractValidator<KeyForm>
{
    internal static readonly KeyFormValidator Instance = new();

    private KeyFormValidator()
    {
        RuleFor(f => f.Name).Required().IsText(ApiKey.MaxNameLength);
        RuleFor(f => f.Scopes).HasAtMost(Enum.GetValues<Scope>().Length);
        RuleForEach(f => f.Scopes).Required().IsTermOf<KeyForm, Scope>();
        RuleFor(f => f.ExpiresAt)
            .Holds(
                at => at is null || KeyForm.TimeOf(at) is not null,
                new() { Pattern = "^[0-9TZ:.+-]+$", MaxLength = 40 }
            )
            .WithMessage("It is neither a time such as 2027-01-01T00:00:00Z nor a day");
    }
}
