using FluentValidation;
using FluentValidation.Validators;

namespace JapanRussia.Api.Writes;

/// <summary>What a rule asks of a member, as far as JSON Schema can say it: what the document tells a client before it sends anything.</summary>
internal sealed record Stated
{
    /// <summary>The pattern of text that has more in it than white space.</summary>
    internal const string NotBlank = "\\S";

    /// <summary>The enumeration whose terms it takes.</summary>
    internal Type? Terms { get; init; }

    /// <summary>A regular expression that it matches.</summary>
    internal string? Pattern { get; init; }

    /// <summary>In Unicode code points.</summary>
    internal int? MaxLength { get; init; }
    internal int? MaxItems { get; init; }
    internal (int Least, int Most)? Bounds { get; init; }

    /// <summary>A format of JSON Schema or OpenAPI.</summary>
    internal string? Format { get; init; }
}

/// <summary>A rule that the document states.</summary>
internal interface IStatedRule
{
    Stated Stated { get; }
}

internal sealed class StatedRule<T, TMember>(Func<TMember, bool> holds, Stated stated)
    : PropertyValidator<T, TMember>,
        IStatedRule
{
    public Stated Stated => stated;
    public override string Name => nameof(StatedRule<,>);

    public override bool IsValid(ValidationContext<T> context, TMember value) => holds(value);
}

internal static class StatedRules
{
    internal static IRuleBuilderOptions<T, TMember> Holds<T, TMember>(
        this IRuleBuilder<T, TMember> member,
        Func<TMember, bool> holds,
        Stated stated
    ) => member.SetValidator(new StatedRule<T, TMember>(holds, stated));
}
