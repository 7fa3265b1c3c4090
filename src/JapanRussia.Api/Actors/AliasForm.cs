using FluentValidation;
using JapanRussia.Api.Editing;

namespace JapanRussia.Api.Actors;

/// <summary>Another name for an actor or a topic, as editors send it.</summary>
/// <param name="Name" example="the Kremlin">The other name.</param>
/// <param name="Language" example="en">BCP 47; null where it does not matter.</param>
public sealed record AliasForm(string? Name, string? Language)
{
    internal const int Most = 100;

    internal static AliasForm Of(AliasResponse alias) => new(alias.Name, alias.Language);

    internal static IReadOnlyList<AliasContent> Contents(IReadOnlyList<AliasForm>? aliases) =>
        [.. (aliases ?? []).Select(a => new AliasContent(a.Name!, a.Language))];
}

internal sealed class AliasFormValidator : AbstractValidator<AliasForm>
{
    public AliasFormValidator()
    {
        RuleFor(a => a.Name).IsName();
        RuleFor(a => a.Language).IsLanguage();
    }
}
